<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Asking</name>
    <message>
        <source>Leave and lose them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some entries are not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network share has not answered, or a cell needs a decision between two values. If you leave now, these entries are lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>CellLine</name>
    <message>
        <source>1–5 mark · Н absent · Б ill · П/У excused · О late · Del clears · Ctrl+Z undoes</source>
        <translation>1–5 отметка · Н не был · Б болел · П/У уважительная · О опоздал · Del стереть · Ctrl+Z отменить</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>Только для чтения</translation>
    </message>
    <message>
        <source>set {0}</source>
        <translation>выставлена {0}</translation>
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
    <name>ClassPeopleTab</name>
    <message>
        <source>A diary opens only with a login and password of one&apos;s own. Pupil and parent have different ones: so the school knows that the parent has looked. Nobody, not even you, can read a password later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue the missing logins and print slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pupils in this class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The administrator enters the pupils.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>A colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>Leave what {0} has stored: {1}</source>
        <translation>Оставить записанное, автор {0}: {1}</translation>
    </message>
    <message>
        <source>Mine: {0}   [ + ]</source>
        <translation>Моё: {0}   [ + ]</translation>
    </message>
    <message>
        <source>Store mine: {0}</source>
        <translation>Записать моё: {0}</translation>
    </message>
    <message>
        <source>Stored: {0}   [ − ]</source>
        <translation>Записано: {0}   [ − ]</translation>
    </message>
    <message>
        <source>Two people changed this cell</source>
        <translation>Эту клетку изменили двое</translation>
    </message>
    <message>
        <source>{0}: two people changed this cell. {1} stored {2}, you entered {3}.</source>
        <translation>{0}: эту клетку изменили двое. Записано ({1}): {2}, вы ввели: {3}.</translation>
    </message>
</context>
<context>
    <name>CoverPage</name>
    <message numerus="yes">
        <source>%n entry(ies) of {0} are still being saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Continue as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without saving them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network share is not answering; the program keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateSchoolDialog</name>
    <message>
        <source>A few words in a row are safe and easy to remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands on reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the place of the key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the place of the school file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt the school file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key files (*.key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name, first name, patronymic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin letters, digits, dot or hyphen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the network share that all PCs of the school reach. Not in a cloud folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this PC or a USB stick, never on the share beside the school file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School files (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who copies an encrypted file from the share can read nothing. Each PC then needs the key file. Keep a second copy of the key in a safe: without it nobody can open the diary again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>dd.MM.yyyy</source>
        <comment>date</comment>
        <translation>dd.MM.yyyy</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>No lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DemoLogins</name>
    <message>
        <source>Demo logins (password: {0})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiaryTab</name>
    <message>
        <source>Ask the class teacher to link your child to your login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No diary is linked to this login yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the diary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network share is not answering. What you see is as of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, class {1}</source>
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
    <name>Help</name>
    <message>
        <source>5 4 3 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows, Tab, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+arrows, Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PgUp, PgDn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y, comma, G, J keys (Russian Н Б П О)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent, ill, excused, late; the layout does not matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to the edge of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move through the cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set a mark and go to the next pupil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the week before, the week after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Everything is saved by itself. The sign at the top says when, and how much is still on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalGrid</name>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n ученик</numerusform>
            <numerusform>%n ученика</numerusform>
            <numerusform>%n учеников</numerusform>
        </translation>
    </message>
    <message>
        <source>Scroll through the lessons</source>
        <translation>Прокрутка уроков</translation>
    </message>
    <message>
        <source>Scroll through the pupils</source>
        <translation>Прокрутка учеников</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>set {0}</source>
        <translation>выставлена {0}</translation>
    </message>
</context>
<context>
    <name>JournalTab</name>
    <message numerus="yes">
        <source>%n cell(s) have been changed by somebody else since. Nothing was overwritten.</source>
        <translation>
            <numerusform>%n клетку с тех пор изменил другой человек. Ничего не перезаписано.</numerusform>
            <numerusform>%n клетки с тех пор изменил другой человек. Ничего не перезаписано.</numerusform>
            <numerusform>%n клеток с тех пор изменил другой человек. Ничего не перезаписано.</numerusform>
        </translation>
    </message>
    <message>
        <source>As soon as the timetable has lessons for it, they stand here.</source>
        <translation>Уроки появятся здесь, как только они будут в расписании.</translation>
    </message>
    <message>
        <source>Give up these changes</source>
        <translation>Отказаться от этих изменений</translation>
    </message>
    <message>
        <source>No courses yet</source>
        <translation>Курсов пока нет</translation>
    </message>
    <message>
        <source>No lessons in this period</source>
        <translation>В этом периоде нет уроков</translation>
    </message>
    <message>
        <source>No pupils</source>
        <translation>Нет учеников</translation>
    </message>
    <message>
        <source>Nobody is enrolled in this class or group.</source>
        <translation>В этот класс или группу никто не зачислен.</translation>
    </message>
    <message>
        <source>Not accepted: {0} What you entered is kept and marked.</source>
        <translation>Не принято: {0} Введённое сохранено на экране и помечено.</translation>
    </message>
    <message>
        <source>Nothing can be entered here: the lesson is cancelled or the pupil was not in the class.</source>
        <translation>Сюда ничего нельзя ввести: урок отменён или ученика тогда не было в классе.</translation>
    </message>
    <message>
        <source>The journal could not be opened</source>
        <translation>Журнал не открылся</translation>
    </message>
    <message>
        <source>This journal is open for reading only.</source>
        <translation>Этот журнал открыт только для чтения.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>You teach no course in this year&apos;s timetable. The administrator enters the courses.</source>
        <translation>В этом году за вами нет курсов. Курсы заводит администратор.</translation>
    </message>
</context>
<context>
    <name>JournalToolbar</name>
    <message>
        <source>&amp;Course</source>
        <translation>&amp;Курс</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>JournalWords</name>
    <message>
        <source>Half-year {0}</source>
        <translation>{0} полугодие</translation>
    </message>
    <message>
        <source>Period {0}</source>
        <translation>{0} период</translation>
    </message>
    <message>
        <source>Quarter {0}</source>
        <translation>{0} четверть</translation>
    </message>
    <message>
        <source>Trimester {0}</source>
        <translation>{0} триместр</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>не был</translation>
    </message>
    <message>
        <source>absent, excused</source>
        <translation>не был по уважительной причине</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>урок отменён</translation>
    </message>
    <message>
        <source>changed by two people</source>
        <translation>изменили двое</translation>
    </message>
    <message>
        <source>closed for entry</source>
        <translation>закрыто для ввода</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>date of a lesson</comment>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>отсрочка</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>освобождён</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>незачёт</translation>
    </message>
    <message>
        <source>held by a substitute</source>
        <translation>замена</translation>
    </message>
    <message>
        <source>held, nothing to enter</source>
        <translation>проведён, вносить нечего</translation>
    </message>
    <message>
        <source>ill</source>
        <translation>болел</translation>
    </message>
    <message>
        <source>late</source>
        <translation>опоздал</translation>
    </message>
    <message>
        <source>lesson {0}</source>
        <translation>{0}-й урок</translation>
    </message>
    <message>
        <source>moved here</source>
        <translation>перенесён сюда</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>нет отметки</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>не принято</translation>
    </message>
    <message>
        <source>not attested</source>
        <translation>не аттестован</translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation>работа не сдана</translation>
    </message>
    <message>
        <source>not yet saved</source>
        <translation>ещё не сохранено</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>зачёт</translation>
    </message>
    <message>
        <source>present</source>
        <translation>был</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>вес {0}</translation>
    </message>
</context>
<context>
    <name>LessonRow</name>
    <message>
        <source>Homework: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} — {1}</source>
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
        <source>Go on there</source>
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
        <source>This is the login of somebody else&apos;s entrance: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong passwords. The login opens again in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can try again in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Logins</name>
    <message>
        <source>Last signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued, not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked after wrong passwords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no login yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pupil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works here: the administrator issues the login</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Entries of {0} are waiting here. Only {0} can go on with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School diary</source>
        <extracomment>What is on its way is given this long before anybody is asked.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksView</name>
    <message>
        <source>Marks</source>
        <translation>Отметки</translation>
    </message>
</context>
<context>
    <name>NewPasswordPage</name>
    <message>
        <source>A few words in a row are safe and easy to remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a new password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your present password</source>
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
        <source>This is not your present password</source>
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
    <name>Roles</name>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deputy head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchoolFiles</name>
    <message>
        <source>Choose the key file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key files (*.key);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the school&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the school file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the demo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School files (*.db);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk was started without a school file. Name it on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Change password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and hints (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nobody is using the diary. It closes in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is signed in; switch role, change password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlipsDialog</name>
    <message numerus="yes">
        <source>%n login(s) issued</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not show it to anybody. At the first login choose a password of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the slips now: nobody can read these passwords again. Each is changed at the first login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slips</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffTab</name>
    <message>
        <source>Import the staff, or let the timetable bring the teachers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody works here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logins of the staff. Those of families are issued by the class teachers.</source>
        <translation type="unfinished"></translation>
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
<context>
    <name>Tabs</name>
    <message>
        <source>Class logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff logins</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TotalsModel</name>
    <message>
        <source>Mark</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Mark of the period</source>
        <translation>Отметка за период</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Средний</translation>
    </message>
    <message>
        <source>Plain mean: every mark counts the same</source>
        <translation>Средний балл: все отметки равны</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>С весом</translation>
    </message>
    <message>
        <source>Weighted mean: a mark counts as much as its work weighs</source>
        <translation>Средневзвешенный балл: отметка значит столько, сколько весит работа</translation>
    </message>
</context>
<context>
    <name>TotalsView</name>
    <message>
        <source>Means and the mark of the period</source>
        <translation>Средний балл и отметка за период</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekBar</name>
    <message>
        <source>Choose a week by the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The week after (PgDn)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The week before (PgUp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>An invented school to try everything in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class journal and electronic diary in one file on the school&apos;s network share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the administrator: name, place of the file, first login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies on the network share; ask the administrator where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the school&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened on this PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School diary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_LoginsTab</name>
    <message>
        <source>Everybody has a login already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue a login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New one-time password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and their logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
