<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Close the message</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Change password</translation>
    </message>
</context>
<context>
    <name>DoorsPage</name>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Head, deputy head and administrator of the diary</source>
        <translation>Head, deputy head and administrator of the diary</translation>
    </message>
    <message>
        <source>Open another school</source>
        <translation>Open another school</translation>
    </message>
    <message>
        <source>Pupils and parents: diary, homework, marks</source>
        <translation>Pupils and parents: diary, homework, marks</translation>
    </message>
    <message>
        <source>School diary</source>
        <translation>School diary</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>Teachers and class teachers: journal, own class</source>
        <translation>Teachers and class teachers: journal, own class</translation>
    </message>
    <message>
        <source>This is a demo with invented people. Try whatever you like: nothing can be broken.</source>
        <translation>This is a demo with invented people. Try whatever you like: nothing can be broken.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Who are you?</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Another tool has left the school file in WAL mode, which is not safe on a network share. Convert it with “python -m app check”.</source>
        <translation>Another tool has left the school file in WAL mode, which is not safe on a network share. Convert it with “python -m app check”.</translation>
    </message>
    <message>
        <source>Login or password is wrong.</source>
        <translation>Login or password is wrong.</translation>
    </message>
    <message>
        <source>No school file is open.</source>
        <translation>No school file is open.</translation>
    </message>
    <message>
        <source>Other PCs are writing to the school file. What you entered is kept; please try again.</source>
        <translation>Other PCs are writing to the school file. What you entered is kept; please try again.</translation>
    </message>
    <message>
        <source>Please choose a password of your own first.</source>
        <translation>Please choose a password of your own first.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile. Nothing was overwritten.</source>
        <translation>Somebody else has changed this meanwhile. Nothing was overwritten.</translation>
    </message>
    <message>
        <source>The disk with the school file is full. Nothing was lost; free some space and try again.</source>
        <translation>The disk with the school file is full. Nothing was lost; free some space and try again.</translation>
    </message>
    <message>
        <source>The file {path} is already there. It was not touched; choose another name.</source>
        <translation>The file {path} is already there. It was not touched; choose another name.</translation>
    </message>
    <message>
        <source>The key file does not fit this school file.</source>
        <translation>The key file does not fit this school file.</translation>
    </message>
    <message>
        <source>The network share does not answer properly. What you entered is kept; the program keeps trying.</source>
        <translation>The network share does not answer properly. What you entered is kept; the program keeps trying.</translation>
    </message>
    <message>
        <source>The network share is not answering. Check the network; the program keeps trying.</source>
        <translation>The network share is not answering. Check the network; the program keeps trying.</translation>
    </message>
    <message>
        <source>The network share was silent for too long. What you entered is kept and will be written again.</source>
        <translation>The network share was silent for too long. What you entered is kept and will be written again.</translation>
    </message>
    <message>
        <source>The new password is the old one. Choose another.</source>
        <translation>The new password is the old one. Choose another.</translation>
    </message>
    <message>
        <source>The password must not be the login.</source>
        <translation>The password must not be the login.</translation>
    </message>
    <message>
        <source>The password needs at least {min_length} characters.</source>
        <translation>The password needs at least {min_length} characters.</translation>
    </message>
    <message>
        <source>The sample school is not part of this installation.</source>
        <translation>The sample school is not part of this installation.</translation>
    </message>
    <message>
        <source>The school file can only be read here: the folder or the file is write-protected.</source>
        <translation>The school file can only be read here: the folder or the file is write-protected.</translation>
    </message>
    <message>
        <source>The school file is damaged. Nothing was changed. Restore it from a backup.</source>
        <translation>The school file is damaged. Nothing was changed. Restore it from a backup.</translation>
    </message>
    <message>
        <source>The school file is encrypted. Choose the key file of this PC.</source>
        <translation>The school file is encrypted. Choose the key file of this PC.</translation>
    </message>
    <message>
        <source>The school file is just being upgraded by the PC {host}. Please try again in a few minutes.</source>
        <translation>The school file is just being upgraded by the PC {host}. Please try again in a few minutes.</translation>
    </message>
    <message>
        <source>The school file is not encrypted; open it without a key file.</source>
        <translation>The school file is not encrypted; open it without a key file.</translation>
    </message>
    <message>
        <source>The school file must not lie in a folder synchronised with a cloud ({service}): it would be damaged. Move it to a network share.</source>
        <translation>The school file must not lie in a folder synchronised with a cloud ({service}): it would be damaged. Move it to a network share.</translation>
    </message>
    <message>
        <source>The school file was written by a newer version of the program. Please update the program on this PC.</source>
        <translation>The school file was written by a newer version of the program. Please update the program on this PC.</translation>
    </message>
    <message>
        <source>The school file was written by an older version of the program and can only be read after an upgrade.</source>
        <translation>The school file was written by an older version of the program and can only be read after an upgrade.</translation>
    </message>
    <message>
        <source>The share is mounted without file locks (option nobrl). Two PCs would damage the file, so it is not opened.</source>
        <translation>The share is mounted without file locks (option nobrl). Two PCs would damage the file, so it is not opened.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>There is no file {path}.</translation>
    </message>
    <message>
        <source>There is no key file {path}.</source>
        <translation>There is no key file {path}.</translation>
    </message>
    <message>
        <source>This login is not for this entrance.</source>
        <translation>This login is not for this entrance.</translation>
    </message>
    <message>
        <source>This login is switched off. Ask the person who issued it.</source>
        <translation>This login is switched off. Ask the person who issued it.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Mix words, or letters and digits.</source>
        <translation>This password is too easy to guess. Mix words, or letters and digits.</translation>
    </message>
    <message>
        <source>This value is not possible for the setting {field}.</source>
        <translation>This value is not possible for the setting {field}.</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait {wait}.</source>
        <translation>Too many attempts. Please wait {wait}.</translation>
    </message>
    <message>
        <source>You are signed out. Please sign in again.</source>
        <translation>You are signed out. Please sign in again.</translation>
    </message>
    <message>
        <source>You have no right to do this.</source>
        <translation>You have no right to do this.</translation>
    </message>
    <message>
        <source>You have no right to use the file {path}. Ask the administrator of the share.</source>
        <translation>You have no right to use the file {path}. Ask the administrator of the share.</translation>
    </message>
    <message>
        <source>{path} is not a key file.</source>
        <translation>{path} is not a key file.</translation>
    </message>
    <message>
        <source>{path} is not a school file of this program.</source>
        <translation>{path} is not a school file of this program.</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Login</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Demo logins (password: {0})</source>
        <translation>Demo logins (password: {0})</translation>
    </message>
    <message>
        <source>Enter your login</source>
        <translation>Enter your login</translation>
    </message>
    <message>
        <source>Enter your password</source>
        <translation>Enter your password</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>For the head, the deputy head and the administrator of the diary.</source>
        <translation>For the head, the deputy head and the administrator of the diary.</translation>
    </message>
    <message>
        <source>Login and password are issued by the administrator of the diary.</source>
        <translation>Login and password are issued by the administrator of the diary.</translation>
    </message>
    <message>
        <source>Login and password are on the slip from the class teacher. Pupils and parents have different ones.</source>
        <translation>Login and password are on the slip from the class teacher. Pupils and parents have different ones.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Sign in: administration</source>
        <translation>Sign in: administration</translation>
    </message>
    <message>
        <source>Sign in: family</source>
        <translation>Sign in: family</translation>
    </message>
    <message>
        <source>Sign in: teacher</source>
        <translation>Sign in: teacher</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>another entrance</source>
        <translation>another entrance</translation>
    </message>
    <message>
        <source>{0} Go back and choose “{1}”.</source>
        <translation>{0} Go back and choose “{1}”.</translation>
    </message>
</context>
<context>
    <name>NewPasswordPage</name>
    <message>
        <source>At least 8 characters; a few words are easy to remember.</source>
        <translation>At least 8 characters; a few words are easy to remember.</translation>
    </message>
    <message>
        <source>Choose your password</source>
        <translation>Choose your password</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>Nobody at school can read it. Who forgets it gets a new one-time password.</source>
        <translation>Nobody at school can read it. Who forgets it gets a new one-time password.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Save and go on</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>The two passwords differ</translation>
    </message>
    <message>
        <source>You have signed in with a one-time password. Choose your own now; nobody at school can read it.</source>
        <translation>You have signed in with a one-time password. Choose your own now; nobody at school can read it.</translation>
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
        <translation>Caps Lock is on</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Hide the password</translation>
    </message>
    <message>
        <source>Keyboard layout: English</source>
        <translation>Keyboard layout: English</translation>
    </message>
    <message>
        <source>Keyboard layout: Russian</source>
        <translation>Keyboard layout: Russian</translation>
    </message>
    <message>
        <source>Keyboard layout: {0}</source>
        <translation>Keyboard layout: {0}</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Show the password</translation>
    </message>
</context>
<context>
    <name>StatusPill</name>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>For reading only</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Saved at {0}</source>
        <translation>Saved at {0}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>The connection to the school file</source>
        <translation>The connection to the school file</translation>
    </message>
    <message numerus="yes">
        <source>The share is not answering, %n change(s) waiting</source>
        <translation>
            <numerusform>The share is not answering, %n change waiting</numerusform>
            <numerusform>The share is not answering, %n changes waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>The share is not answering, trying again</source>
        <translation>The share is not answering, trying again</translation>
    </message>
</context>
</TS>
