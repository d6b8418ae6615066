<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoorsPage</name>
    <message>
        <source>Administration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head, deputy head and administrator of the diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupils and parents: diary, homework, marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teachers and class teachers: journal, own class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a demo with invented people. Try whatever you like: nothing can be broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Another tool has left the school file in WAL mode, which is not safe on a network share. Convert it with “python -m app check”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login or password is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No school file is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other PCs are writing to the school file. What you entered is kept; please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose a password of your own first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile. Nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk with the school file is full. Nothing was lost; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is already there. It was not touched; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file does not fit this school file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network share does not answer properly. What you entered is kept; the program keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network share is not answering. Check the network; the program keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network share was silent for too long. What you entered is kept and will be written again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new password is the old one. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password must not be the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password needs at least {min_length} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample school is not part of this installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school file can only be read here: the folder or the file is write-protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school file is damaged. Nothing was changed. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school file is encrypted. Choose the key file of this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school file is just being upgraded by the PC {host}. Please try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school file is not encrypted; open it without a key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school file must not lie in a folder synchronised with a cloud ({service}): it would be damaged. Move it to a network share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school file was written by a newer version of the program. Please update the program on this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school file was written by an older version of the program and can only be read after an upgrade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share is mounted without file locks (option nobrl). Two PCs would damage the file, so it is not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login is not for this entrance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login is switched off. Ask the person who issued it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This password is too easy to guess. Mix words, or letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is not possible for the setting {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many attempts. Please wait {wait}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed out. Please sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no right to do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no right to use the file {path}. Ask the administrator of the share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a school file of this program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>&amp;Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo logins (password: {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the head, the deputy head and the administrator of the diary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login and password are issued by the administrator of the diary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login and password are on the slip from the class teacher. Pupils and parents have different ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in: administration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in: family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in: teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another entrance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Go back and choose “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPasswordPage</name>
    <message>
        <source>At least 8 characters; a few words are easy to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody at school can read it. Who forgets it gets a new one-time password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have signed in with a one-time password. Choose your own now; nobody at school can read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Caps Lock</source>
        <translation>Caps Lock</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Включён Caps Lock</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Скрыть пароль</translation>
    </message>
    <message>
        <source>Keyboard layout: English</source>
        <translation>Раскладка клавиатуры: английская</translation>
    </message>
    <message>
        <source>Keyboard layout: Russian</source>
        <translation>Раскладка клавиатуры: русская</translation>
    </message>
    <message>
        <source>Keyboard layout: {0}</source>
        <translation>Раскладка клавиатуры: {0}</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Показать пароль</translation>
    </message>
</context>
<context>
    <name>StatusPill</name>
    <message>
        <source>Connected</source>
        <translation>На связи</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>Только чтение</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Saved at {0}</source>
        <translation>Сохранено в {0}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохраняется…</translation>
    </message>
    <message>
        <source>The connection to the school file</source>
        <translation>Связь с файлом школы</translation>
    </message>
    <message numerus="yes">
        <source>The share is not answering, %n change(s) waiting</source>
        <translation>
            <numerusform>Общий диск не отвечает, %n изменение ждёт</numerusform>
            <numerusform>Общий диск не отвечает, %n изменения ждут</numerusform>
            <numerusform>Общий диск не отвечает, %n изменений ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>The share is not answering, trying again</source>
        <translation>Общий диск не отвечает, пробуем снова</translation>
    </message>
</context>
</TS>
