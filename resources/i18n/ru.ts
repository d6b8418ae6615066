<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AccessPageView</name>
    <message>
        <source>By whom, or about whom</source>
        <translation>Кто или о ком</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Exports and erasures</source>
        <translation>Выгрузки и удаления</translation>
    </message>
    <message>
        <source>Logins and passwords</source>
        <translation>Логины и пароли</translation>
    </message>
    <message>
        <source>Looks at data</source>
        <translation>Просмотры данных</translation>
    </message>
    <message>
        <source>Refused sign-ins</source>
        <translation>Отказы во входе</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Входы</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
</context>
<context>
    <name>AddColleague</name>
    <message>
        <source>Add a colleague to the thread</source>
        <translation>Добавить коллегу в переписку</translation>
    </message>
    <message>
        <source>Whoever is added reads all of it, and the family sees that.</source>
        <translation>Тот, кого вы добавите, прочитает всю переписку; семья увидит, что он в ней участвует.</translation>
    </message>
</context>
<context>
    <name>Addressees</name>
    <message>
        <source>All who work at the school</source>
        <translation>Все сотрудники школы</translation>
    </message>
    <message>
        <source>Classes and groups</source>
        <translation>Классы и группы</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Коллеги</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Семьи</translation>
    </message>
    <message>
        <source>Family of {0}</source>
        <translation>Семья: {0}</translation>
    </message>
    <message>
        <source>class teacher</source>
        <translation>классный руководитель</translation>
    </message>
    <message>
        <source>{0}, {1}: all families</source>
        <translation>{0}, {1}: все семьи</translation>
    </message>
    <message>
        <source>{0}: all families</source>
        <translation>{0}: все семьи</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Correct from when to when the pupil is in the class or group, or take the entry away in the journal.</source>
        <translation>Исправьте даты, с какого по какое ученик в классе или группе, – или уберите запись в журнале.</translation>
    </message>
    <message>
        <source>Correct it where it was entered.</source>
        <translation>Исправьте там, где это внесено.</translation>
    </message>
    <message>
        <source>Give somebody the role of administrator, or nobody can look after the diary.</source>
        <translation>Дайте кому-нибудь роль администратора, иначе за дневником некому следить.</translation>
    </message>
    <message>
        <source>Mount the share with the option that is named: see the installation guide.</source>
        <translation>Подключите сетевой диск с названным параметром – см. руководство по установке.</translation>
    </message>
    <message>
        <source>Somebody changed the file past this program: look who can write to the folder, and compare with a backup.</source>
        <translation>Файл изменили в обход программы: посмотрите, кто может писать в папку, и сравните с копией.</translation>
    </message>
    <message>
        <source>The file is damaged: put back the newest good backup, or save what is readable.</source>
        <translation>Файл повреждён: верните последнюю хорошую копию или сохраните то, что читается.</translation>
    </message>
    <message>
        <source>The program can repair this.</source>
        <translation>Программа может исправить это сама.</translation>
    </message>
</context>
<context>
    <name>AgeBanner</name>
    <message>
        <source>The network share is not answering. What you see is as of {0}.</source>
        <translation>Сетевая папка не отвечает. Показано то, что было в {0}.</translation>
    </message>
</context>
<context>
    <name>AnswerBox</name>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>It sounds and blinks in the open diary of whoever gets it, until its receipt is confirmed</source>
        <translation>В открытом дневнике получателя звучит сигнал и мигает знак, пока он не подтвердит получение</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>The files are being stored…</source>
        <translation>Файлы сохраняются…</translation>
    </message>
    <message numerus="yes">
        <source>Too long by %n letter(s): shorten it.</source>
        <translation>
            <numerusform>Длиннее, чем можно, на %n знак: сократите текст.</numerusform>
            <numerusform>Длиннее, чем можно, на %n знака: сократите текст.</numerusform>
            <numerusform>Длиннее, чем можно, на %n знаков: сократите текст.</numerusform>
        </translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Экстренная связь</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Напишите ответ</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ваш ответ</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>&amp;Comment for the family</source>
        <translation>&amp;Комментарий для ученика и родителей</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Отметка</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>Сохраняется…</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Ctrl+R: for rework, with a comment on what is missing</source>
        <translation>Ctrl+R: на доработку, с комментарием, чего не хватает</translation>
    </message>
    <message>
        <source>Enter answers and goes to the next work</source>
        <translation>Enter — ответить и перейти к следующей работе</translation>
    </message>
    <message>
        <source>Enter: answer, and on to the next work that waits</source>
        <translation>Enter: ответить и перейти к следующей непроверенной работе</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>На доработку</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>In the list a digit, in the comment Alt and a digit</source>
        <translation>В списке — цифра, в комментарии — Alt и цифра</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Not accepted: {0}</source>
        <translation>Не принято: {0}</translation>
    </message>
    <message>
        <source>Nothing was handed in: only a mark can be set</source>
        <translation>Работа не сдана: можно только поставить отметку</translation>
    </message>
    <message>
        <source>The comment is stored. Of the mark somebody else has made: {0} ({1}). Yours: {2}. Enter stores yours.</source>
        <translation>Комментарий сохранён. Отметку уже поставил кто-то другой: {0} ({1}). Ваша: {2}. Enter сохранит вашу.</translation>
    </message>
    <message>
        <source>The pupil has handed in a newer version. Look at it; Enter answers that one.</source>
        <translation>Ученик сдал новую версию. Посмотрите её; Enter ответит уже на неё.</translation>
    </message>
    <message>
        <source>Typed, not sent yet</source>
        <translation>Набрано, ещё не отправлено</translation>
    </message>
    <message>
        <source>Why the old mark is changed</source>
        <translation>Почему меняется старая отметка</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>нет отметки</translation>
    </message>
    <message>
        <source>{0} has answered already: “{1}”. Enter stores yours over it.</source>
        <translation>Уже есть ответ: «{1}» ({0}). Enter сохранит ваш вместо него.</translation>
    </message>
</context>
<context>
    <name>AskSection</name>
    <message>
        <source>Ask next</source>
        <translation>Спросить на следующем уроке</translation>
    </message>
    <message>
        <source>Ask today</source>
        <translation>Спросить сегодня</translation>
    </message>
    <message>
        <source>No marks that count yet.</source>
        <translation>Отметок, которые идут в счёт, ещё нет.</translation>
    </message>
    <message>
        <source>No marks yet.</source>
        <translation>Отметок ещё нет.</translation>
    </message>
    <message>
        <source>Nobody: all have been asked lately.</source>
        <translation>Некого: всех спрашивали недавно.</translation>
    </message>
    <message>
        <source>The period is over.</source>
        <translation>Период закончился.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Leave and lose them</source>
        <translation>Уйти без сохранения</translation>
    </message>
    <message>
        <source>Leave; they are written later</source>
        <translation>Уйти: запишутся позже</translation>
    </message>
    <message>
        <source>Some entries are not saved yet.</source>
        <translation>Не всё ещё сохранено.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>The network share has not answered, or a cell needs a decision between two values. If you leave now, these entries are lost.</source>
        <translation>Сетевая папка не ответила, или в какой-то клетке нужно выбрать одно из двух значений. Если уйти сейчас, несохранённое пропадёт.</translation>
    </message>
    <message>
        <source>The network share has not answered, or a cell needs a decision between two values. These entries are kept on this PC: when you sign in here the next time, they are written, or you are asked.</source>
        <translation>Сетевая папка не отвечает, или в клетке нужно выбрать одно из двух значений. Эти записи сохранены на этом компьютере: когда вы войдёте здесь в следующий раз, они запишутся, или программа спросит вас.</translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>A class keeps to one schedule: to leave this one it is given to another.</source>
        <translation>У класса одни звонки: чтобы уйти с этих, его переводят на другие.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Classes of “{0}”</source>
        <translation>Классы: «{0}»</translation>
    </message>
    <message>
        <source>Grades 1–4</source>
        <translation>1–4 классы</translation>
    </message>
    <message>
        <source>Grades 5–11</source>
        <translation>5–11 классы</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The classes keep to “{0}”.</source>
        <translation>Классы учатся по звонкам «{0}».</translation>
    </message>
</context>
<context>
    <name>AttachEditor</name>
    <message>
        <source>Attach files</source>
        <translation>Приложить файлы</translation>
    </message>
    <message>
        <source>Attach files; they can be dropped here, too, and pictures pasted (Ctrl+V)</source>
        <translation>Приложить файлы; их можно и перетащить сюда мышью, а картинку – вставить (Ctrl+V)</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Приложить…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attached files</source>
        <translation>Приложенные файлы</translation>
    </message>
</context>
<context>
    <name>AttendanceSection</name>
    <message>
        <source>Attendance</source>
        <translation>Посещаемость</translation>
    </message>
    <message>
        <source>Attendance by subject</source>
        <translation>Посещаемость по предметам</translation>
    </message>
    <message>
        <source>Nothing was missed in the other subjects.</source>
        <translation>По остальным предметам пропусков нет.</translation>
    </message>
</context>
<context>
    <name>AudienceChooser</name>
    <message>
        <source>Grade {0}</source>
        <translation>{0}-е классы</translation>
    </message>
    <message>
        <source>It reaches {0}.</source>
        <translation>Получат: {0}.</translation>
    </message>
    <message>
        <source>Of the families:</source>
        <translation>Кому из семей:</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>The whole school</source>
        <translation>Вся школа</translation>
    </message>
    <message>
        <source>Whom of the families</source>
        <translation>Кому из семей</translation>
    </message>
    <message>
        <source>as it was: for each others</source>
        <translation>как было: для каждых свои</translation>
    </message>
    <message>
        <source>parents and pupils</source>
        <translation>родителям и ученикам</translation>
    </message>
    <message>
        <source>parents only</source>
        <translation>только родителям</translation>
    </message>
    <message>
        <source>pupils only</source>
        <translation>только ученикам</translation>
    </message>
</context>
<context>
    <name>AudienceDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>For whom is it?</source>
        <translation>Для кого новость?</translation>
    </message>
</context>
<context>
    <name>BackupBanner</name>
    <message>
        <source>An old backup is damaged: the disk that it lies on may be failing.</source>
        <translation>Одна из старых копий повреждена: возможно, диск с копиями отказывает.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Копии</translation>
    </message>
    <message numerus="yes">
        <source>No backup has been made for more than %n day(s).</source>
        <translation>
            <numerusform>Копий не делалось больше %n дня.</numerusform>
            <numerusform>Копий не делалось больше %n дней.</numerusform>
            <numerusform>Копий не делалось больше %n дней.</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>Ни одной резервной копии ещё не сделано.</translation>
    </message>
    <message>
        <source>The last backup failed. {0}</source>
        <translation>Последняя копия не удалась. {0}</translation>
    </message>
    <message>
        <source>The school is not backed up: no folder on a second disk is set.</source>
        <translation>Резервные копии не делаются: не указана папка на втором диске.</translation>
    </message>
</context>
<context>
    <name>BackupPlan</name>
    <message>
        <source>Keep one a day of the last</source>
        <translation>Хранить по копии на день за последние</translation>
    </message>
    <message>
        <source>On school days, every</source>
        <translation>В учебные дни – каждые</translation>
    </message>
    <message>
        <source>Read each old backup again every</source>
        <translation>Перечитывать каждую старую копию раз в</translation>
    </message>
    <message>
        <source>Warn the administrator after</source>
        <translation>Предупреждать администратора через</translation>
    </message>
    <message>
        <source>and one a month of the last</source>
        <translation>и по копии на месяц за последние</translation>
    </message>
    <message>
        <source>and one a week of the last</source>
        <translation>и по копии на неделю за последние</translation>
    </message>
    <message>
        <source>days without a backup</source>
        <translation>дн. без копии</translation>
    </message>
    <message>
        <source>days: disks forget silently</source>
        <translation>дн.: диски портятся молча</translation>
    </message>
    <message>
        <source>days; of the last day all</source>
        <translation>дн.; за последние сутки – все</translation>
    </message>
    <message>
        <source>hours; on other days once a day</source>
        <translation>ч; в остальные дни – раз в сутки</translation>
    </message>
    <message>
        <source>months</source>
        <translation>мес.</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>нед.</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Add a folder…</source>
        <translation>Добавить папку…</translation>
    </message>
    <message>
        <source>Another program is making a backup already.</source>
        <translation>Копию уже делает другая программа.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Папка для копий</translation>
    </message>
    <message>
        <source>Make no more backups in this folder?</source>
        <translation>Больше не делать копий в этой папке?</translation>
    </message>
    <message>
        <source>On another disk or PC; two places are better than one</source>
        <translation>На другом диске или ПК; два места лучше одного</translation>
    </message>
    <message>
        <source>Remove the folder</source>
        <translation>Убрать папку</translation>
    </message>
    <message>
        <source>The backup is made and verified.</source>
        <translation>Копия сделана и проверена.</translation>
    </message>
    <message>
        <source>The folder as this PC sees it</source>
        <translation>Папка, как её видит этот ПК</translation>
    </message>
    <message>
        <source>Those that are there stay.</source>
        <translation>Те, что там есть, останутся.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Куда</translation>
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
    <name>Barriers</name>
    <message>
        <source>For reading only: this journal is kept by {0}.</source>
        <translation>Только чтение: журнал ведёт {0}.</translation>
    </message>
    <message>
        <source>Marks here go from {0} to {1}.</source>
        <translation>Отметки здесь — от {0} до {1}.</translation>
    </message>
    <message>
        <source>The lesson is cancelled: nothing is entered into it.</source>
        <translation>Урок отменён: в него ничего не вносится.</translation>
    </message>
    <message>
        <source>The period is closed: its marks can only be read.</source>
        <translation>Период закрыт: отметки можно только смотреть.</translation>
    </message>
    <message>
        <source>The pupil was not in the class or group on this day.</source>
        <translation>В этот день ученик не числился в классе или группе.</translation>
    </message>
    <message>
        <source>There are no marks here, only absences.</source>
        <translation>Здесь отметок не ставят, только отсутствие.</translation>
    </message>
    <message>
        <source>This journal is open for reading only.</source>
        <translation>Этот журнал открыт только для чтения.</translation>
    </message>
    <message>
        <source>This subject is marked as passed or failed, without figures.</source>
        <translation>По этому предмету ставят «зачёт» или «незачёт», без цифр.</translation>
    </message>
</context>
<context>
    <name>BehindPanel</name>
    <message numerus="yes">
        <source>Behind the number: %n</source>
        <translation>
            <numerusform>За числом: %n</numerusform>
            <numerusform>За числом: %n</numerusform>
            <numerusform>За числом: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Скопировать список</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>Отсюда</translation>
    </message>
    <message>
        <source>The list is copied</source>
        <translation>Список скопирован</translation>
    </message>
    <message>
        <source>To the class</source>
        <translation>К классу</translation>
    </message>
    <message>
        <source>To the diary</source>
        <translation>К дневнику</translation>
    </message>
    <message>
        <source>To the journal</source>
        <translation>К журналу</translation>
    </message>
    <message>
        <source>What is behind the number</source>
        <translation>Что стоит за числом</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>What is new</source>
        <translation>Что нового</translation>
    </message>
    <message numerus="yes">
        <source>What is new: %n</source>
        <translation>
            <numerusform>Что нового: %n</numerusform>
            <numerusform>Что нового: %n</numerusform>
            <numerusform>Что нового: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>What is new: nothing</source>
        <translation>Что нового: ничего</translation>
    </message>
    <message>
        <source>{0} (F12)</source>
        <translation>{0} (F12)</translation>
    </message>
</context>
<context>
    <name>BellList</name>
    <message>
        <source>Nothing new</source>
        <translation>Ничего нового</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Что нового</translation>
    </message>
    <message>
        <source>What to tell me about…</source>
        <translation>О чём сообщать…</translation>
    </message>
</context>
<context>
    <name>BellsDialog</name>
    <message>
        <source>A day with no times of its own goes by those of all days</source>
        <translation>День без своего времени идёт по общему</translation>
    </message>
    <message>
        <source>A line for each: 1. 8:30–9:15</source>
        <translation>По строке на урок: 1. 8:30–9:15</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Все дни</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Взять за основу</translation>
    </message>
    <message>
        <source>Bell schedule</source>
        <translation>Расписание звонков</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>Введите название</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Уроки</translation>
    </message>
    <message>
        <source>Line {0} is not such as 1. 8:30–9:15</source>
        <translation>Строка {0} не похожа на 1. 8:30–9:15</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>New bell schedule</source>
        <translation>Новое расписание звонков</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Смена</translation>
    </message>
    <message>
        <source>Times of</source>
        <translation>Время для</translation>
    </message>
    <message>
        <source>“{0}” is stored.</source>
        <translation>«{0}» сохранено.</translation>
    </message>
</context>
<context>
    <name>BellsPage</name>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Все дни</translation>
    </message>
    <message>
        <source>Bell schedules</source>
        <translation>Расписания звонков</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Classes…</source>
        <translation>Классы…</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Уроки</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Смена</translation>
    </message>
    <message>
        <source>Times of lessons</source>
        <translation>Время уроков</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>«{0}» удалено.</translation>
    </message>
</context>
<context>
    <name>BorderSection</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>pupils on the border</comment>
        <translation>
            <numerusform>Ещё %n ученик</numerusform>
            <numerusform>Ещё %n ученика</numerusform>
            <numerusform>Ещё %n учеников</numerusform>
        </translation>
    </message>
    <message>
        <source>A supposition from the marks so far; the teacher decides.</source>
        <translation>Предположение по нынешним отметкам; решает учитель.</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Никого нет.</translation>
    </message>
    <message>
        <source>On the border</source>
        <translation>На границе</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Показать меньше</translation>
    </message>
</context>
<context>
    <name>BreakBanner</name>
    <message>
        <source>Back to school: {0}</source>
        <translation>Снова в школу: {0}</translation>
    </message>
    <message>
        <source>No school this week</source>
        <translation>На этой неделе уроков нет</translation>
    </message>
    <message>
        <source>The school year is over. Have a good summer!</source>
        <translation>Учебный год закончился. Хорошего лета!</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0}, in %n day(s)</source>
        <translation>
            <numerusform>{0}, через %n день</numerusform>
            <numerusform>{0}, через %n дня</numerusform>
            <numerusform>{0}, через %n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Message of {0}, {1}</source>
        <translation>Сообщение: {0}, {1}</translation>
    </message>
    <message>
        <source>Pass on to a colleague…</source>
        <translation>Переслать коллеге…</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Экстренное сообщение</translation>
    </message>
    <message>
        <source>What can be done with this message</source>
        <translation>Что можно сделать с этим сообщением</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Withdraw this message? Nobody who has not read it will see its text any more.</source>
        <extracomment>The parts of a message from top to bottom.</extracomment>
        <translation>Отозвать это сообщение? Те, кто его ещё не прочитал, уже не увидят текста.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Отозвать…</translation>
    </message>
</context>
<context>
    <name>CalendarButton</name>
    <message>
        <source>Calendar for a phone</source>
        <translation>Календарь для телефона</translation>
    </message>
    <message>
        <source>The lessons of the year for the calendar of a phone</source>
        <translation>Уроки года для календаря телефона</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Calendar of the year {0}</source>
        <translation>Календарь {0} учебного года</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Календари</translation>
    </message>
    <message>
        <source>Lay out the year</source>
        <translation>Разложить год</translation>
    </message>
    <message>
        <source>Periods and vacations become those of the calendar, and can be changed. Days off that were added stay.</source>
        <translation>Периоды и каникулы станут такими, как в календаре; потом их можно изменить. Добавленные выходные останутся.</translation>
    </message>
    <message>
        <source>The year is laid out: {0}.</source>
        <translation>Год разложен: {0}.</translation>
    </message>
    <message>
        <source>Vacations</source>
        <translation>Каникулы</translation>
    </message>
</context>
<context>
    <name>CalendarFile</name>
    <message>
        <source>Calendar for a phone</source>
        <translation>Календарь для телефона</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Календари (*.ics)</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>&amp;Reason, for the school</source>
        <translation>&amp;Причина, для школы</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Cancel the lesson</source>
        <translation>Отменить урок</translation>
    </message>
    <message>
        <source>Cancel: {0}</source>
        <translation>Отмена: {0}</translation>
    </message>
    <message>
        <source>Homework that is due at it is due at the next lesson. Families see it at once.</source>
        <translation>Домашнее задание к этому уроку переходит на следующий. Семьи увидят отмену сразу.</translation>
    </message>
</context>
<context>
    <name>CannedButton</name>
    <message>
        <source>Canned answers</source>
        <translation>Готовые ответы</translation>
    </message>
    <message>
        <source>Canned answers (Ctrl+J)</source>
        <translation>Готовые ответы (Ctrl+J)</translation>
    </message>
    <message>
        <source>Keep what is typed as a canned answer</source>
        <translation>Сохранить набранное как готовый ответ</translation>
    </message>
    <message>
        <source>No canned answers are kept yet</source>
        <translation>Готовых ответов пока нет</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Erase the data…</source>
        <translation>Удалить данные…</translation>
    </message>
    <message>
        <source>File for another school…</source>
        <translation>Личное дело для другой школы…</translation>
    </message>
    <message>
        <source>The diary closes for this login at once; what was signed stays.</source>
        <translation>Дневник для этого логина закроется сразу; то, что подписано, останется.</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Убрать связь</translation>
    </message>
    <message>
        <source>What is stored of this person…</source>
        <translation>Что о человеке хранится…</translation>
    </message>
    <message>
        <source>{0} is no parent of {1} any more?</source>
        <translation>Убрать связь: {0} больше не родитель ({1})?</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Add a parent…</source>
        <translation>Добавить родителя…</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Дети</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>Выберите человека</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>Классное руководство</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Everything about somebody stands here then.</source>
        <translation>Здесь появится всё, что о нём известно школе.</translation>
    </message>
    <message>
        <source>First signed in</source>
        <translation>Первый вход</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Into a class…</source>
        <translation>Зачислить в класс…</translation>
    </message>
    <message>
        <source>Into another class…</source>
        <translation>Перевести в другой класс…</translation>
    </message>
    <message>
        <source>Issue a login…</source>
        <translation>Выдать логин…</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выдан</translation>
    </message>
    <message>
        <source>Last signed in</source>
        <translation>Последний вход</translation>
    </message>
    <message>
        <source>Leaves the school…</source>
        <translation>Выбывает…</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Number in another system</source>
        <translation>Номер в другой системе</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Родители</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>Исправить…</translation>
    </message>
    <message>
        <source>Roles…</source>
        <translation>Роли…</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Switch the login off</source>
        <translation>Выключить логин</translation>
    </message>
    <message>
        <source>Switch the login on</source>
        <translation>Включить логин</translation>
    </message>
    <message>
        <source>Teaches</source>
        <translation>Преподаёт</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Unlink…</source>
        <translation>Убрать связь…</translation>
    </message>
    <message>
        <source>Works here as</source>
        <translation>Работает в школе</translation>
    </message>
    <message>
        <source>female</source>
        <translation>женский</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>с {0}</translation>
    </message>
    <message>
        <source>male</source>
        <translation>мужской</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>{0}, by {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>CellActions</name>
    <message>
        <source>Cancel…</source>
        <translation>Отменить…</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Перенести…</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Здесь ничего нет</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Place a course…</source>
        <translation>Поставить урок…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Room and weeks…</source>
        <translation>Кабинет и недели…</translation>
    </message>
    <message>
        <source>Substitute…</source>
        <translation>Замена…</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Учитель</translation>
    </message>
</context>
<context>
    <name>CellEdit</name>
    <message>
        <source>Text of the cell</source>
        <translation>Текст клетки</translation>
    </message>
</context>
<context>
    <name>CellFields</name>
    <message numerus="yes">
        <source>%n letter(s) left</source>
        <translation>
            <numerusform>осталась %n буква</numerusform>
            <numerusform>осталось %n буквы</numerusform>
            <numerusform>осталось %n букв</numerusform>
        </translation>
    </message>
    <message>
        <source>A comment goes with a mark, and there is none here yet.</source>
        <translation>Комментарий пишут к отметке, а её здесь пока нет.</translation>
    </message>
    <message>
        <source>Comment for the family</source>
        <translation>Комментарий для семьи</translation>
    </message>
    <message>
        <source>Late by, minutes</source>
        <translation>Опоздание, минут</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Без срока</translation>
    </message>
    <message>
        <source>Seen in the diary beside the mark</source>
        <translation>Виден в дневнике рядом с отметкой</translation>
    </message>
    <message>
        <source>Set a day: {0}</source>
        <translation>Назначить срок: {0}</translation>
    </message>
    <message>
        <source>Take the due day away</source>
        <translation>Убрать срок сдачи</translation>
    </message>
    <message>
        <source>To be handed in by</source>
        <translation>Сдать до</translation>
    </message>
    <message>
        <source>Two people changed this cell: choose one of the two values first.</source>
        <translation>Клетку изменили двое: сначала выберите одно из двух значений.</translation>
    </message>
    <message>
        <source>not stated</source>
        <comment>minutes of a lateness</comment>
        <translation>не указано</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
</context>
<context>
    <name>CellHead</name>
    <message>
        <source>Entered: {0}</source>
        <translation>Выставлено: {0}</translation>
    </message>
    <message>
        <source>No cell is chosen</source>
        <translation>Клетка не выбрана</translation>
    </message>
</context>
<context>
    <name>CellHistory</name>
    <message numerus="yes">
        <source>Show %n earlier change(s)</source>
        <translation>
            <numerusform>Показать ещё %n изменение</numerusform>
            <numerusform>Показать ещё %n изменения</numerusform>
            <numerusform>Показать ещё %n изменений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellLine</name>
    <message>
        <source>Late. A digit: with this mark; any other key: the next pupil</source>
        <translation>Опоздание. Цифра – ещё и отметка; другая клавиша – следующий ученик</translation>
    </message>
    <message>
        <source>a change asks for a reason</source>
        <translation>если изменить, нужна причина</translation>
    </message>
    <message>
        <source>set {0}</source>
        <translation>выставлена {0}</translation>
    </message>
    <message>
        <source>{0} and one mark more?</source>
        <translation>{0} – и ещё одна отметка?</translation>
    </message>
    <message>
        <source>{0}–{1} mark</source>
        <translation>{0}–{1} отметка</translation>
    </message>
    <message>
        <source>{0}… goes on, or any other key: the next pupil</source>
        <translation>{0}… – продолжение слова; другая клавиша – следующий ученик</translation>
    </message>
    <message>
        <source>Н absent · Б ill · П/У excused · О late · F1: all keys</source>
        <translation>Н нет · Б болеет · П/У уважит. · О опоздание · F1 – все клавиши</translation>
    </message>
    <message>
        <source>Н absent · Б ill · П/У excused · О late · dot: a debt · 4/5: two marks · F1: all keys</source>
        <translation>Н нет · Б болеет · П/У уважит. · О опоздание · точка – долг · 4/5 – две отметки · F1 – все клавиши</translation>
    </message>
    <message>
        <source>Н Б П О · Del · Ctrl+Z</source>
        <translation>Н Б П О · Del · Ctrl+Z</translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>Cell</source>
        <translation>Клетка</translation>
    </message>
</context>
<context>
    <name>CellRemarks</name>
    <message>
        <source>Not taken back: {0}</source>
        <translation>Не убрано: {0}</translation>
    </message>
    <message>
        <source>Remarks to the pupil</source>
        <translation>Замечания ученику</translation>
    </message>
    <message>
        <source>Write a remark…</source>
        <translation>Написать замечание…</translation>
    </message>
</context>
<context>
    <name>CellSide</name>
    <message>
        <source>Choose a cell</source>
        <translation>Выберите клетку</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>From a certain day on</source>
        <translation>С определённого дня</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>How many lessons a week is not stated.</source>
        <translation>Сколько уроков в неделю, не указано.</translation>
    </message>
    <message>
        <source>In all classes of the parallel</source>
        <translation>Во всех классах параллели</translation>
    </message>
    <message>
        <source>Lessons a week: {0}</source>
        <translation>Уроков в неделю: {0}</translation>
    </message>
    <message>
        <source>Not taught. Type the lessons a week into the cell.</source>
        <translation>Не преподаётся. Введите в клетку число уроков в неделю.</translation>
    </message>
    <message>
        <source>Set the teacher</source>
        <translation>Назначить учителя</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Учитель</translation>
    </message>
    <message>
        <source>There is no such teacher</source>
        <translation>Такого учителя нет</translation>
    </message>
    <message>
        <source>Type any part of the name</source>
        <translation>Наберите любую часть имени</translation>
    </message>
    <message>
        <source>Whole class</source>
        <translation>Весь класс</translation>
    </message>
</context>
<context>
    <name>CellStory</name>
    <message>
        <source>A work that is gone</source>
        <translation>Убранная работа</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>Здесь ещё ничего не было.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Загружается история…</translation>
    </message>
    <message>
        <source>The earlier value is back</source>
        <translation>Прежнее значение возвращено</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>Before that: {0}</source>
        <translation>До этого: {0}</translation>
    </message>
    <message>
        <source>Lesson on {0}, entered on {1} ({2})</source>
        <translation>Урок {0}, выставлено {1} ({2})</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Похвала</translation>
    </message>
    <message>
        <source>Read from the file {0}</source>
        <translation>Загружено из файла {0}</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Причина: {0}</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Замечание</translation>
    </message>
    <message>
        <source>author unknown</source>
        <translation>автор неизвестен</translation>
    </message>
    <message>
        <source>comment taken away: {0}</source>
        <translation>убран комментарий {0}</translation>
    </message>
    <message>
        <source>comment {0}</source>
        <translation>комментарий {0}</translation>
    </message>
    <message>
        <source>comment {0} → {1}</source>
        <translation>комментарий {0} → {1}</translation>
    </message>
    <message>
        <source>due day {0} → {1}</source>
        <translation>срок {0} → {1}</translation>
    </message>
    <message>
        <source>due on {0}</source>
        <translation>сдать до {0}</translation>
    </message>
    <message>
        <source>minutes taken away: {0}</source>
        <translation>минуты убраны: {0}</translation>
    </message>
    <message>
        <source>minutes {0} → {1}</source>
        <translation>минуты {0} → {1}</translation>
    </message>
    <message>
        <source>no entry</source>
        <translation>нет записи</translation>
    </message>
    <message>
        <source>no longer due on {0}</source>
        <translation>срок {0} снят</translation>
    </message>
    <message>
        <source>{0} changed: «{1}» → «{2}»</source>
        <translation>{0}, изменено: «{1}» → «{2}»</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} мин</translation>
    </message>
    <message>
        <source>{0} taken back: «{1}»</source>
        <translation>{0}, убрано: «{1}»</translation>
    </message>
</context>
<context>
    <name>ChangeClassesDialog</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n класс</numerusform>
            <numerusform>%n класса</numerusform>
            <numerusform>%n классов</numerusform>
        </translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Как есть</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Cannot be changed once there are marks of a period</source>
        <translation>Не изменить, если за период уже есть отметки</translation>
    </message>
    <message>
        <source>Change: {0}</source>
        <translation>Изменить: {0}</translation>
    </message>
    <message>
        <source>Days of school a week</source>
        <translation>Учебных дней в неделю</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Номер класса</translation>
    </message>
    <message>
        <source>Letter or name</source>
        <translation>Буква или название</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Периоды</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The classes are changed.</source>
        <translation>Классы изменены.</translation>
    </message>
    <message>
        <source>Up to 15 characters</source>
        <translation>До 15 знаков</translation>
    </message>
</context>
<context>
    <name>ChangeKeyDialog</name>
    <message>
        <source>Backups that exist stay as they are and open with the key of their time: keep it. What other PCs have typed and not yet saved cannot be saved any more: let everybody sign out first.</source>
        <translation>Прежние копии остаются как есть и открываются ключом своего времени: храните его. То, что на других ПК набрано и ещё не сохранено, сохранить уже не получится: пусть сначала все выйдут.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>Сменить ключ</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Выберите место</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Зашифровать</translation>
    </message>
    <message>
        <source>Encrypt the school</source>
        <translation>Зашифровать школу</translation>
    </message>
    <message>
        <source>Everybody has signed out and closed the program</source>
        <translation>Все вышли и закрыли программу</translation>
    </message>
    <message>
        <source>Folder for a backup of before</source>
        <translation>Папка для копии «до»</translation>
    </message>
    <message>
        <source>From then on the diary opens only on PCs that have the key file. Without it nobody opens it again, you neither: print the recovery sheet.</source>
        <translation>После этого дневник открывается только на тех ПК, где есть файл ключа. Без него его не откроет никто, и вы тоже: напечатайте лист восстановления.</translation>
    </message>
    <message>
        <source>From then on the diary opens with the new key file alone: put it on each PC, and on none the old one.</source>
        <translation>После этого дневник открывается только новым файлом ключа: положите его на каждый ПК, а прежний уберите.</translation>
    </message>
    <message>
        <source>It is made and verified first</source>
        <translation>Она делается и проверяется сначала</translation>
    </message>
    <message>
        <source>Key files (*.key);;All files (*)</source>
        <translation>Файлы ключей (*.key);;Все файлы (*)</translation>
    </message>
    <message>
        <source>New key file</source>
        <translation>Новый файл ключа</translation>
    </message>
    <message>
        <source>On this PC or a stick, never beside the school file</source>
        <translation>На этом ПК или флешке, никогда не рядом с файлом школы</translation>
    </message>
    <message>
        <source>Take encryption away?</source>
        <translation>Снять шифрование?</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>Whoever can read the folder on the share can then read everything in the diary, past this program.</source>
        <translation>После этого каждый, кто может читать папку на сетевом диске, прочтёт в дневнике всё – в обход программы.</translation>
    </message>
</context>
<context>
    <name>ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Смена пароля</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>As a table</source>
        <translation>Таблицей</translation>
    </message>
    <message>
        <source>As a table: {0}</source>
        <translation>Таблицей: {0}</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Скопировать таблицей</translation>
    </message>
    <message>
        <source>Copy, keep or print</source>
        <translation>Скопировать, сохранить или напечатать</translation>
    </message>
    <message>
        <source>More: {0}</source>
        <translation>Ещё: {0}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as a drawing (SVG)…</source>
        <translation>Сохранить как рисунок (SVG)…</translation>
    </message>
    <message>
        <source>Save as a picture (PNG)…</source>
        <translation>Сохранить как картинку (PNG)…</translation>
    </message>
    <message>
        <source>Save as a worksheet (XLSX)…</source>
        <translation>Сохранить таблицей (XLSX)…</translation>
    </message>
    <message>
        <source>The same figures as a table</source>
        <translation>Те же числа таблицей</translation>
    </message>
</context>
<context>
    <name>ChartCards</name>
    <message>
        <source>All marks that are numbers, also those that do not count in the mean.</source>
        <translation>Все отметки-числа, в том числе те, что не входят в средний балл.</translation>
    </message>
    <message>
        <source>At first those with the highest and the lowest mean; the names switch the others on.</source>
        <translation>Сначала показаны предметы с самым высоким и самым низким средним баллом; остальные включаются щелчком по названию.</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Посещаемость</translation>
    </message>
    <message>
        <source>Bars are the own means; a diamond is the mean of the class.</source>
        <translation>Полоса — свой средний балл, ромб — средний балл класса.</translation>
    </message>
    <message>
        <source>Course of the mean</source>
        <translation>Как меняется средний балл</translation>
    </message>
    <message>
        <source>Course of the mean: {0}</source>
        <translation>Как меняется средний балл: {0}</translation>
    </message>
    <message>
        <source>Course of the subjects</source>
        <translation>Как меняется средний балл по предметам</translation>
    </message>
    <message>
        <source>Highest: {0}. Lowest: {1}.</source>
        <translation>Выше всего: {0}. Ниже всего: {1}.</translation>
    </message>
    <message>
        <source>How often which mark</source>
        <translation>Сколько каких отметок</translation>
    </message>
    <message>
        <source>Lessons missed, by reason.</source>
        <translation>Пропущенные уроки по причинам.</translation>
    </message>
    <message>
        <source>Subjects against the class</source>
        <translation>Предметы в сравнении с классом</translation>
    </message>
    <message>
        <source>The area is the middle half of the class, the dashed line its mean.</source>
        <translation>Серая полоса — средняя половина класса, пунктир — средний балл класса.</translation>
    </message>
    <message>
        <source>The own means; of the class there are too few marks to compare with.</source>
        <translation>Свои средние баллы; в классе пока слишком мало отметок, чтобы сравнить.</translation>
    </message>
    <message>
        <source>There are no marks in the first grade.</source>
        <translation>В первом классе отметок нет.</translation>
    </message>
    <message>
        <source>There are no marks yet. The line begins with the first one.</source>
        <translation>Отметок пока нет. Линия начнётся с первой.</translation>
    </message>
    <message>
        <source>There were no lessons yet.</source>
        <translation>Уроков ещё не было.</translation>
    </message>
    <message>
        <source>Weighted mean of all marks from the beginning of the period to the end of each week.</source>
        <translation>Средневзвешенный балл всех отметок с начала периода до конца каждой недели.</translation>
    </message>
    <message>
        <source>Weighted mean of all marks from the beginning of the year to the end of each week.</source>
        <translation>Средневзвешенный балл всех отметок с начала года до конца каждой недели.</translation>
    </message>
</context>
<context>
    <name>ChartCounts</name>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n урок</numerusform>
            <numerusform>%n урока</numerusform>
            <numerusform>%n уроков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) of {0} missed</source>
        <translation>
            <numerusform>пропущен %n урок из {0}</numerusform>
            <numerusform>пропущено %n урока из {0}</numerusform>
            <numerusform>пропущено %n уроков из {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n отметка</numerusform>
            <numerusform>%n отметки</numerusform>
            <numerusform>%n отметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>how often a mark was given</comment>
        <translation>
            <numerusform>%n раз</numerusform>
            <numerusform>%n раза</numerusform>
            <numerusform>%n раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late %n time(s)</source>
        <translation>
            <numerusform>%n опоздание</numerusform>
            <numerusform>%n опоздания</numerusform>
            <numerusform>%n опозданий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Рисунки (*.svg)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Картинки (*.png)</translation>
    </message>
    <message>
        <source>Save as a drawing</source>
        <translation>Сохранить как рисунок</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>Сохранить как картинку</translation>
    </message>
    <message>
        <source>Save as a worksheet</source>
        <extracomment>A figure with what may stand beside it: an arrow, or the sign of percent.</extracomment>
        <translation>Сохранить таблицей</translation>
    </message>
    <message>
        <source>Worksheets (*.xlsx)</source>
        <translation>Таблицы (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>ChartsBar</name>
    <message>
        <source>All subjects</source>
        <translation>Все предметы</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Все годы</translation>
    </message>
    <message>
        <source>From when on marks count in the mean</source>
        <translation>С какого дня отметки входят в средний балл</translation>
    </message>
    <message>
        <source>Mean from the beginning of the period</source>
        <translation>Средний с начала периода</translation>
    </message>
    <message>
        <source>Mean from the beginning of the year</source>
        <translation>Средний с начала года</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Year {0}</source>
        <translation>{0} уч. год</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>what is chosen</comment>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>ChartsTab</name>
    <message>
        <source>The charts begin when the pupil is in a class.</source>
        <translation>Графики появятся, когда ученик будет в классе.</translation>
    </message>
    <message>
        <source>There is nothing to draw yet</source>
        <translation>Пока нечего показать</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%n content(s) are in no backup either.</source>
        <translation>
            <numerusform>%n файла нет и в копиях.</numerusform>
            <numerusform>%n файлов нет и в копиях.</numerusform>
            <numerusform>%n файлов нет и в копиях.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n ошибка</numerusform>
            <numerusform>%n ошибки</numerusform>
            <numerusform>%n ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved as a new file: {0}</source>
        <translation>
            <numerusform>Сохранена %n строка, новый файл: {0}</numerusform>
            <numerusform>Сохранено %n строки, новый файл: {0}</numerusform>
            <numerusform>Сохранено %n строк, новый файл: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n предупреждение</numerusform>
            <numerusform>%n предупреждения</numerusform>
            <numerusform>%n предупреждений</numerusform>
        </translation>
    </message>
    <message>
        <source>Being repaired</source>
        <translation>Исправляется</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Проверить файл</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>Is the file sound?</source>
        <translation>Всё ли в порядке с файлом?</translation>
    </message>
    <message>
        <source>Judge findings and figures of control anew, too (takes long)</source>
        <translation>Заново вывести и замечания с показателями контроля (долго)</translation>
    </message>
    <message numerus="yes">
        <source>No error; %n thing(s) to look at</source>
        <translation>
            <numerusform>Ошибок нет; %n предупреждение</numerusform>
            <numerusform>Ошибок нет; %n предупреждения</numerusform>
            <numerusform>Ошибок нет; %n предупреждений</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all could be read of: {0}</source>
        <translation>Прочиталось не всё: {0}</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>Всё в порядке</translation>
    </message>
    <message>
        <source>Pages and references of the file, the change log against the journals, and some 60 rules. Others can go on working meanwhile.</source>
        <translation>Страницы и ссылки файла, журнал изменений и журналы, около 60 правил. Остальные могут работать дальше.</translation>
    </message>
    <message>
        <source>Read attached files, too</source>
        <translation>Прочитать и приложенные файлы</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Исправить</translation>
    </message>
    <message numerus="yes">
        <source>Repair %n of them…</source>
        <translation>
            <numerusform>Исправить %n…</numerusform>
            <numerusform>Исправить %n…</numerusform>
            <numerusform>Исправить %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair what can be repaired?</source>
        <translation>Исправить, что можно?</translation>
    </message>
    <message numerus="yes">
        <source>Repaired: %n row(s) or file(s).</source>
        <translation>
            <numerusform>Исправлено: %n строка или файл.</numerusform>
            <numerusform>Исправлено: %n строки или файла.</numerusform>
            <numerusform>Исправлено: %n строк или файлов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save what is readable…</source>
        <translation>Сохранить, что читается…</translation>
    </message>
    <message>
        <source>School files (*.db)</source>
        <translation>Файлы школ (*.db)</translation>
    </message>
    <message>
        <source>The file as it was: {0}</source>
        <translation>Файл, каким он был: {0}</translation>
    </message>
    <message>
        <source>The file is checked</source>
        <translation>Файл проверяется</translation>
    </message>
    <message>
        <source>The file is copied beside itself first. Then what repeats something else is made anew, lost contents come back from backups. What people entered is not changed.</source>
        <translation>Сначала рядом делается копия файла. Потом заново строится то, что повторяет другое, а пропавшее содержимое берётся из копий. Внесённое людьми не меняется.</translation>
    </message>
    <message>
        <source>The new file</source>
        <translation>Новый файл</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Найденное</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>In the ticked classes, for</source>
        <translation>В отмеченных классах –</translation>
    </message>
    <message>
        <source>Staff: {0} of {1} without a login</source>
        <translation>Сотрудники: {0} из {1} без логина</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Отметить все</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Снять все</translation>
    </message>
    <message>
        <source>parents</source>
        <translation>для родителей</translation>
    </message>
    <message>
        <source>pupils</source>
        <translation>для учеников</translation>
    </message>
    <message>
        <source>pupils and parents</source>
        <translation>для учеников и родителей</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>How many have signed: {0}</source>
        <translation>Сколько подписали: {0}</translation>
    </message>
    <message>
        <source>Only without a signature</source>
        <translation>Только без подписи</translation>
    </message>
    <message>
        <source>Only without a signature: {0}</source>
        <translation>Только без подписи: {0}</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Show only those who have not signed the chosen week</source>
        <translation>Показать только тех, кто не подписал выбранную неделю</translation>
    </message>
    <message>
        <source>The whole year</source>
        <translation>Весь год</translation>
    </message>
    <message>
        <source>{0}   {1} of {2}</source>
        <comment>class, how many have signed</comment>
        <translation>{0}   {1} из {2}</translation>
    </message>
</context>
<context>
    <name>ChoosingPage</name>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Choose a file to bring in</source>
        <translation>Какой файл загрузить</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Choose a folder to bring in</source>
        <translation>Какую папку загрузить</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Выбрать папку…</translation>
    </message>
    <message>
        <source>Drop a file or a folder here, or choose one</source>
        <translation>Перетащите сюда файл или папку – или выберите</translation>
    </message>
    <message>
        <source>Tables in XLSX, XLS, ODS, CSV and HTML of any layout; nothing is written until you confirm.</source>
        <translation>Таблицы XLSX, XLS, ODS, CSV и HTML с любым расположением столбцов. Ничего не записывается, пока вы не подтвердите.</translation>
    </message>
    <message>
        <source>Tables, timetables, archives (*.xlsx *.xls *.ods *.csv *.txt *.html *.htm *.fet *.xml *.zip)</source>
        <translation>Таблицы, расписания, архивы (*.xlsx *.xls *.ods *.csv *.txt *.html *.htm *.fet *.xml *.zip)</translation>
    </message>
    <message>
        <source>What it can be: {0}.</source>
        <translation>Что это может быть: {0}.</translation>
    </message>
</context>
<context>
    <name>ClashBar</name>
    <message>
        <source>A colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>Leave {0}   [ − ]</source>
        <translation>Оставить {0}   [ − ]</translation>
    </message>
    <message>
        <source>Mine: {0}   [ + ]</source>
        <translation>Моя: {0}   [ + ]</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>нет отметки</translation>
    </message>
    <message>
        <source>{0}: two people set this mark. Stored by {1}: {2}</source>
        <translation>{0}: отметку выставили двое. Записано ({1}): {2}</translation>
    </message>
</context>
<context>
    <name>ClassEmpty</name>
    <message>
        <source>Choose another period, or the year.</source>
        <translation>Выберите другой период или год.</translation>
    </message>
    <message>
        <source>First-graders learn without marks, so there is nothing to compare.</source>
        <translation>Первоклассники учатся без отметок, сравнивать нечего.</translation>
    </message>
    <message>
        <source>Nobody is in this class on the last day of the period</source>
        <translation>В последний день периода в классе никого нет</translation>
    </message>
    <message>
        <source>The administrator enters the classes of the year and their class teachers.</source>
        <translation>Классы года и классных руководителей вносит администратор.</translation>
    </message>
    <message>
        <source>The page could not be read</source>
        <translation>Страницу не удалось прочитать</translation>
    </message>
    <message>
        <source>There is no class here yet</source>
        <translation>Классов пока нет</translation>
    </message>
    <message>
        <source>There is no rating in the first grade</source>
        <translation>В первом классе рейтинга нет</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>ClassPupils</name>
    <message>
        <source>Born</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>In the class from</source>
        <translation>В классе с</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Выбыл</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
</context>
<context>
    <name>ClassRatingTab</name>
    <message>
        <source>A click on a head sorts, Ctrl+Enter does it by key. Small figure: the place among those of the class who are taught the subject together. * does not count in the mean: another scale.</source>
        <translation>Щелчок по заголовку сортирует, с клавиатуры – Ctrl+Enter. Мелкая цифра – место среди тех в классе, кто учится этому предмету вместе. * не входит в средний балл: другая шкала.</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По алфавиту</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Marks as of {0}</source>
        <translation>Отметки на {0}</translation>
    </message>
    <message>
        <source>Marks as of {0} · changes since {1}</source>
        <translation>Отметки на {0} · изменения с {1}</translation>
    </message>
    <message>
        <source>Sort by name; a click on a head of the table sorts by it</source>
        <translation>По алфавиту; щелчок по заголовку таблицы сортирует по нему</translation>
    </message>
</context>
<context>
    <name>ClassRatingTable</name>
    <message>
        <source>In a week</source>
        <translation>За неделю</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Средний</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Ученики</translation>
    </message>
    <message>
        <source>Rating of the class: pupils and subjects</source>
        <translation>Рейтинг класса: ученики и предметы</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Предметы</translation>
    </message>
    <message>
        <source>all subjects</source>
        <translation>все предметы</translation>
    </message>
</context>
<context>
    <name>ClassSection</name>
    <message>
        <source>Distribution of the marks</source>
        <translation>Распределение отметок</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Урок</translation>
    </message>
    <message>
        <source>Lesson of {0}</source>
        <translation>Урок {0}</translation>
    </message>
    <message>
        <source>Marks of the class</source>
        <translation>Отметки класса</translation>
    </message>
    <message>
        <source>Mean by lesson</source>
        <translation>Средний балл по урокам</translation>
    </message>
    <message>
        <source>Mean of the class by lesson</source>
        <translation>Средний балл класса по урокам</translation>
    </message>
    <message numerus="yes">
        <source>Mean {0}, %n mark(s)</source>
        <comment>of the class</comment>
        <translation>
            <numerusform>Средний балл {0}, %n отметка</numerusform>
            <numerusform>Средний балл {0}, %n отметки</numerusform>
            <numerusform>Средний балл {0}, %n отметок</numerusform>
        </translation>
    </message>
    <message>
        <source>No marks at this lesson.</source>
        <translation>На этом уроке отметок нет.</translation>
    </message>
    <message>
        <source>No marks yet.</source>
        <translation>Отметок ещё нет.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
</context>
<context>
    <name>ClassWeeks</name>
    <message>
        <source>Copy the list of those who did not</source>
        <translation>Копировать список не подписавших</translation>
    </message>
    <message>
        <source>Enter: signed on paper</source>
        <translation>Enter – подписано на бумаге</translation>
    </message>
    <message>
        <source>Enter: take back the signature on paper</source>
        <translation>Enter – отменить подпись на бумаге</translation>
    </message>
    <message>
        <source>Signed on paper, not said by whom</source>
        <translation>Подписано на бумаге, кем – не указано</translation>
    </message>
    <message>
        <source>Signed on paper: {0}</source>
        <translation>Подписано на бумаге: {0}</translation>
    </message>
    <message>
        <source>Take back the signature on paper</source>
        <translation>Отменить подпись на бумаге</translation>
    </message>
    <message>
        <source>The week can be signed from Friday, {0}.</source>
        <translation>Неделю можно подписать с пятницы, {0}.</translation>
    </message>
    <message>
        <source>The week has been signed meanwhile.</source>
        <translation>Неделю тем временем уже подписали.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>can be signed from Friday, {0}</source>
        <translation>можно подписать с пятницы, {0}</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>графики</translation>
    </message>
    <message>
        <source>dd.MM</source>
        <comment>the first day of a week, short</comment>
        <translation>dd.MM</translation>
    </message>
    <message>
        <source>homework</source>
        <translation>домашние задания</translation>
    </message>
    <message>
        <source>looked on {0}</source>
        <translation>смотрели {0}</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>отметки</translation>
    </message>
    <message>
        <source>no parent is linked</source>
        <translation>родители не указаны</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>не подписано</translation>
    </message>
    <message>
        <source>now</source>
        <comment>the week that is not over</comment>
        <translation>идёт</translation>
    </message>
    <message>
        <source>parents of {0} of {1} looked</source>
        <translation>смотрели родители {0} из {1}</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>рейтинг</translation>
    </message>
    <message>
        <source>signed {0} of {1}, on paper {2}</source>
        <translation>подписано {0} из {1}, на бумаге {2}</translation>
    </message>
    <message>
        <source>the parents did not look</source>
        <translation>родители не смотрели</translation>
    </message>
    <message>
        <source>the parents have never signed in</source>
        <translation>родители ещё ни разу не входили</translation>
    </message>
    <message>
        <source>the parents have no login</source>
        <translation>у родителей нет логина</translation>
    </message>
    <message>
        <source>the pupil</source>
        <translation>ученик</translation>
    </message>
    <message>
        <source>the week</source>
        <translation>неделя</translation>
    </message>
    <message>
        <source>was not in the class in this week</source>
        <translation>на этой неделе в классе не был</translation>
    </message>
    <message>
        <source>{0} looked at: {1} ({2})</source>
        <translation>{0} – просмотрено: {1} ({2})</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>ClassWeeksTab</name>
    <message>
        <source>The school does not ask this class for signatures; the looks are recorded.</source>
        <translation>Школа не просит этот класс подписывать недели; просмотры записываются.</translation>
    </message>
</context>
<context>
    <name>ClassesDialog</name>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>as the school ({0})</source>
        <translation>как в школе ({0})</translation>
    </message>
</context>
<context>
    <name>ClassesPage</name>
    <message>
        <source>A parallel is added in one line, such as 5А–5Г. Classes also come with class lists from a file.</source>
        <translation>Параллель добавляется одной строкой, например 5А–5Г. Классы появятся и сами вместе со списками из файла.</translation>
    </message>
    <message>
        <source>Add classes…</source>
        <translation>Добавить классы…</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Bring in a class list, or enter the pupils one by one.</source>
        <translation>Загрузите список класса или введите учеников по одному.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>Классный руководитель</translation>
    </message>
    <message>
        <source>Class teacher: {0}</source>
        <translation>Классный руководитель: {0}</translation>
    </message>
    <message>
        <source>Class teacher…</source>
        <translation>Классный руководитель…</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Курсы</translation>
    </message>
    <message>
        <source>Days a week</source>
        <translation>Дней</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Deleted: {0}.</source>
        <translation>Удалено: {0}.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Into another class…</source>
        <translation>Перевести в другой класс…</translation>
    </message>
    <message>
        <source>Leaves…</source>
        <translation>Выбывает…</translation>
    </message>
    <message>
        <source>Lessons a week</source>
        <translation>Уроков в неделю</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Новая группа…</translation>
    </message>
    <message>
        <source>New pupil…</source>
        <translation>Новый ученик…</translation>
    </message>
    <message>
        <source>Nobody is in this class</source>
        <translation>В этом классе никого нет</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Периоды</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Ученики</translation>
    </message>
    <message>
        <source>Pupils and class teachers</source>
        <translation>Ученики и руководители</translation>
    </message>
    <message>
        <source>Pupils of the class</source>
        <translation>Ученики класса</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>Исправить…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Split the class…</source>
        <translation>Разделить класс…</translation>
    </message>
    <message>
        <source>There are no classes yet</source>
        <translation>Классов пока нет</translation>
    </message>
    <message>
        <source>They are made on the page “School”, or brought in.</source>
        <translation>Их создают в разделе «Школа» или загружают из файлов.</translation>
    </message>
    <message>
        <source>Who is in it…</source>
        <translation>Состав…</translation>
    </message>
    <message>
        <source>With those who have left</source>
        <translation>Вместе с выбывшими</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>не назначен</translation>
    </message>
    <message>
        <source>of several classes</source>
        <translation>из нескольких классов</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message numerus="yes">
        <source>{0} – %n pupil(s)</source>
        <translation>
            <numerusform>{0} – %n ученик</numerusform>
            <numerusform>{0} – %n ученика</numerusform>
            <numerusform>{0} – %n учеников</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassesStep</name>
    <message>
        <source>1А–1Г</source>
        <translation>1А–1Г</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>Классный руководитель</translation>
    </message>
    <message>
        <source>Classes and what they become</source>
        <translation>Классы и чем они станут</translation>
    </message>
    <message>
        <source>Day on which classes leave</source>
        <translation>День выбытия классов</translation>
    </message>
    <message>
        <source>Leavers go on</source>
        <translation>Выпускники выбывают</translation>
    </message>
    <message>
        <source>Names of new classes</source>
        <translation>Названия новых классов</translation>
    </message>
    <message>
        <source>New classes</source>
        <translation>Новые классы</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Учеников</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Type what a class becomes: the same name in two rows joins them, “5А, 5Б” splits one, empty: the class leaves. Enter or typing changes a cell.</source>
        <translation>Введите, чем станет класс: одно название в двух строках объединяет их, «5А, 5Б» делит класс, пусто – класс выбывает. Изменить клетку – Enter или сразу печатать.</translation>
    </message>
    <message>
        <source>Why they leave</source>
        <translation>Почему выбывают</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Будет</translation>
    </message>
    <message>
        <source>leaves the school</source>
        <translation>выбывает из школы</translation>
    </message>
    <message>
        <source>new; pupils are enrolled later</source>
        <translation>новый, учеников зачислят потом</translation>
    </message>
    <message>
        <source>nothing is said yet</source>
        <translation>ещё не решено</translation>
    </message>
    <message>
        <source>split: see “Pupils” for who goes where</source>
        <translation>делится: кто куда – на шаге «Ученики»</translation>
    </message>
    <message>
        <source>together with {0}</source>
        <translation>вместе с {0}</translation>
    </message>
</context>
<context>
    <name>Classroom</name>
    <message>
        <source>A</source>
        <comment>variant of a formula</comment>
        <translation>А</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Все предметы</translation>
    </message>
    <message>
        <source>B</source>
        <comment>variant of a formula</comment>
        <translation>Б</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Degree of being taught</source>
        <translation>СОУ</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>По уважительной причине</translation>
    </message>
    <message>
        <source>Fours and fives</source>
        <translation>На «4» и «5»</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>По болезни</translation>
    </message>
    <message>
        <source>Lessons missed ({0})</source>
        <translation>Пропущено уроков ({0})</translation>
    </message>
    <message>
        <source>Lessons missed in the year</source>
        <translation>Пропущено уроков за год</translation>
    </message>
    <message>
        <source>Marks</source>
        <comment>how many; above a narrow column</comment>
        <translation>Отм.</translation>
    </message>
    <message>
        <source>Marks ({0})</source>
        <translation>Отметок ({0})</translation>
    </message>
    <message>
        <source>Marks of the year</source>
        <translation>Отметок за год</translation>
    </message>
    <message>
        <source>Mean of the period marks</source>
        <translation>Средний балл итоговых отметок</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>lessons; above a narrow column</comment>
        <translation>Проп.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Only fives</source>
        <translation>Только на «5»</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Успеваемость</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Качество</translation>
    </message>
    <message>
        <source>Rose most: {0}</source>
        <translation>Сильнее всех поднялся балл: {0}</translation>
    </message>
    <message>
        <source>Since {0} against the year before that</source>
        <translation>С {0} по сравнению с тем, что было раньше</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>The area is the middle half of the class, the dashed line its mean.</source>
        <translation>Область – средняя половина класса, пунктир – его средний балл.</translation>
    </message>
    <message>
        <source>The year so far</source>
        <translation>С начала года</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Weighted means from the beginning of the period to the end of each week.</source>
        <translation>Средневзвешенный балл с начала периода до конца каждой недели.</translation>
    </message>
    <message>
        <source>Weighted means from the beginning of the year to the end of each week.</source>
        <translation>Средневзвешенный балл с начала года до конца каждой недели.</translation>
    </message>
    <message>
        <source>With a three</source>
        <translation>Есть «3»</translation>
    </message>
    <message>
        <source>With a two or not attested</source>
        <translation>Есть «2» или н/а</translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>Без уважительной причины</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>all subjects</source>
        <translation>все предметы</translation>
    </message>
    <message>
        <source>as of {0}</source>
        <translation>на {0}</translation>
    </message>
    <message>
        <source>at least {0} marks on either side</source>
        <translation>не меньше {0} отметок с каждой стороны</translation>
    </message>
    <message>
        <source>degree of being taught {0} (formula {1})</source>
        <translation>СОУ {0} (формула {1})</translation>
    </message>
    <message>
        <source>fell most: {0}</source>
        <translation>сильнее всех снизился: {0}</translation>
    </message>
    <message>
        <source>fell: {0}</source>
        <translation>снизились: {0}</translation>
    </message>
    <message>
        <source>few marks: {0}</source>
        <translation>мало отметок: {0}</translation>
    </message>
    <message>
        <source>for a {0}</source>
        <comment>a mark</comment>
        <translation>на «{0}»</translation>
    </message>
    <message>
        <source>is not here any more</source>
        <translation>уже не учится здесь</translation>
    </message>
    <message>
        <source>mean of the marks {0}</source>
        <translation>средний балл отметок {0}</translation>
    </message>
    <message>
        <source>no marks yet</source>
        <translation>отметок пока нет</translation>
    </message>
    <message>
        <source>of the period marks {0}</source>
        <translation>итоговых {0}</translation>
    </message>
    <message>
        <source>rose: {0}</source>
        <translation>выросли: {0}</translation>
    </message>
    <message>
        <source>the class {0}</source>
        <translation>класс {0}</translation>
    </message>
    <message>
        <source>{0} not set yet</source>
        <translation>не выставлено: {0}</translation>
    </message>
    <message>
        <source>{0}, half of the class {1}–{2}</source>
        <translation>{0}, половина класса {1}–{2}</translation>
    </message>
    <message>
        <source>{0}: mean {1}</source>
        <translation>{0}: средний балл {1}</translation>
    </message>
    <message>
        <source>{0}: mean {1} ({2}; {3}: {4})</source>
        <translation>{0}: средний балл {1} ({2}; {3}: {4})</translation>
    </message>
    <message>
        <source>{0}: no marks are given</source>
        <translation>{0}: отметки не ставятся</translation>
    </message>
    <message>
        <source>{0}: no marks yet</source>
        <translation>{0}: отметок пока нет</translation>
    </message>
    <message>
        <source>{0}: quality {1}, passed {2}</source>
        <translation>{0}: качество {1}, успеваемость {2}</translation>
    </message>
    <message>
        <source>{0}; the norm of the period is {1}</source>
        <translation>{0}; норма на период – {1}</translation>
    </message>
</context>
<context>
    <name>ClassroomCards</name>
    <message>
        <source>A click on a line opens its subject.</source>
        <translation>Щелчок по линии открывает предмет.</translation>
    </message>
    <message>
        <source>All marks that are numbers, also those that do not count in the mean.</source>
        <translation>Все отметки-числа, в том числе те, что не входят в средний балл.</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Посещаемость</translation>
    </message>
    <message>
        <source>Bars: {0}; a diamond is the mean of the class.</source>
        <translation>Столбцы – {0}, ромб – средний балл класса.</translation>
    </message>
    <message>
        <source>Beside one another: {0}</source>
        <translation>Рядом: {0}</translation>
    </message>
    <message>
        <source>Comparison of periods</source>
        <translation>Сравнение периодов</translation>
    </message>
    <message>
        <source>Course of the means: {0}</source>
        <translation>Ход среднего балла: {0}</translation>
    </message>
    <message>
        <source>Course of the subjects</source>
        <translation>Ход предметов</translation>
    </message>
    <message>
        <source>How often which mark</source>
        <translation>Сколько каких отметок</translation>
    </message>
    <message>
        <source>Lessons missed, by reason, in per cent of the lessons of all pupils.</source>
        <translation>Пропуски по причинам, в процентах от уроков всех учеников.</translation>
    </message>
    <message>
        <source>Letters go to a name; Enter or a double click opens the journal at the pupil.</source>
        <translation>Буквы ведут к фамилии; Enter или двойной щелчок открывает журнал на этом ученике.</translation>
    </message>
    <message>
        <source>Mean of the class in each subject.</source>
        <translation>Средний балл класса по каждому предмету.</translation>
    </message>
    <message>
        <source>Mean of the class. At first the strongest and the weakest; the names switch the others on.</source>
        <translation>Средний балл класса. Сначала показаны самые сильные и самые слабые предметы; остальные включаются по названию.</translation>
    </message>
    <message>
        <source>Nobody has risen or fallen, as far as there are enough marks.</source>
        <translation>Среди тех, у кого достаточно отметок, балл ни у кого не изменился.</translation>
    </message>
    <message>
        <source>Point at a line to see whose it is; a click lets the pupil stand out.</source>
        <translation>Наведите на линию, чтобы узнать, чья она; щелчок выделит ученика.</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Ученики</translation>
    </message>
    <message>
        <source>Pupils and subjects</source>
        <translation>Ученики и предметы</translation>
    </message>
    <message>
        <source>Rise and fall in single subjects</source>
        <translation>Рост и снижение по отдельным предметам</translation>
    </message>
    <message>
        <source>Strongest rise and fall</source>
        <translation>Самый сильный рост и снижение</translation>
    </message>
    <message>
        <source>Strongest: {0}. Weakest: {1}.</source>
        <translation>Сильнее всего: {0}. Слабее всего: {1}.</translation>
    </message>
    <message>
        <source>Subjects of one pupil beside the class</source>
        <translation>Предметы одного ученика рядом с классом</translation>
    </message>
    <message>
        <source>Subjects of the class</source>
        <translation>Предметы класса</translation>
    </message>
    <message>
        <source>The mean of each of your classes in this subject and grade.</source>
        <translation>Средний балл каждого из ваших классов этой параллели по предмету.</translation>
    </message>
    <message>
        <source>There are no marks of a period yet, and none that would follow from means.</source>
        <translation>Итоговых отметок пока нет, и вывести их не из чего.</translation>
    </message>
    <message>
        <source>There are no marks yet.</source>
        <translation>Отметок пока нет.</translation>
    </message>
    <message>
        <source>There are no marks yet. The lines begin with the first one.</source>
        <translation>Отметок пока нет. Линии начнутся с первой.</translation>
    </message>
    <message>
        <source>There is nothing before it to compare with.</source>
        <translation>Раньше ничего нет – сравнить не с чем.</translation>
    </message>
    <message>
        <source>There were no lessons yet.</source>
        <translation>Уроков ещё не было.</translation>
    </message>
    <message>
        <source>Weighted means by period; “!”: few marks.</source>
        <translation>Средневзвешенный балл по периодам; «!» – мало отметок.</translation>
    </message>
    <message>
        <source>Weighted means: {0}. A click on the name of a subject opens it.</source>
        <translation>Средневзвешенный балл: {0}. Щелчок по названию открывает предмет.</translation>
    </message>
</context>
<context>
    <name>ClassroomChoices</name>
    <message>
        <source>Academic year</source>
        <translation>Учебный год</translation>
    </message>
    <message>
        <source>All pupils</source>
        <translation>Все ученики</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Все предметы</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Compare the last four weeks</source>
        <translation>Сравнить последние четыре недели</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>Сравнить с прошлым периодом</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>From when on marks count in the mean</source>
        <translation>С какого времени отметки входят в средний балл</translation>
    </message>
    <message>
        <source>Mean from the beginning of the period</source>
        <translation>Средний с начала периода</translation>
    </message>
    <message>
        <source>Mean from the beginning of the year</source>
        <translation>Средний с начала года</translation>
    </message>
    <message>
        <source>Open the journal at this pupil (Enter or a double click in the table)</source>
        <translation>Открыть журнал на этом ученике (Enter или двойной щелчок в таблице)</translation>
    </message>
    <message>
        <source>Pupil who stands out in the charts</source>
        <translation>Ученик, выделенный на графиках</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>To the journal</source>
        <translation>В журнал</translation>
    </message>
    <message>
        <source>Type a class and a subject, such as “7b math” (F6)</source>
        <translation>Наберите класс и предмет, например «7б мат» (F6)</translation>
    </message>
    <message>
        <source>What rise and fall are measured by</source>
        <translation>С чем сравнивать рост и снижение</translation>
    </message>
</context>
<context>
    <name>ClassroomCounts</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n отметка</numerusform>
            <numerusform>%n отметки</numerusform>
            <numerusform>%n отметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) of the period not set yet: they follow from the means here</source>
        <translation>
            <numerusform>%n итоговая ещё не выставлена: здесь она выведена по среднему баллу</numerusform>
            <numerusform>%n итоговые ещё не выставлены: здесь они выведены по среднему баллу</numerusform>
            <numerusform>%n итоговых ещё не выставлены: здесь они выведены по среднему баллу</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n ученик</numerusform>
            <numerusform>%n ученика</numerusform>
            <numerusform>%n учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) with too few marks to compare</source>
        <translation>
            <numerusform>у %n ученика слишком мало отметок для сравнения</numerusform>
            <numerusform>у %n учеников слишком мало отметок для сравнения</numerusform>
            <numerusform>у %n учеников слишком мало отметок для сравнения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>pupils</comment>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassroomEmpty</name>
    <message>
        <source>No pupils here</source>
        <translation>Здесь нет учеников</translation>
    </message>
    <message>
        <source>The administrator enters the classes of the year and their class teachers.</source>
        <translation>Классы года и классных руководителей вносит администратор.</translation>
    </message>
    <message>
        <source>The administrator enters which course is taught by whom.</source>
        <translation>Кто какой курс ведёт, вносит администратор.</translation>
    </message>
    <message>
        <source>The administrator enters who is in which class and group.</source>
        <translation>Кто в каком классе и какой группе учится, вносит администратор.</translation>
    </message>
    <message>
        <source>The charts begin with the first period.</source>
        <translation>Графики начнутся с первым периодом.</translation>
    </message>
    <message>
        <source>The page could not be read</source>
        <translation>Не удалось прочитать страницу</translation>
    </message>
    <message>
        <source>The year has not begun</source>
        <translation>Учебный год ещё не начался</translation>
    </message>
    <message>
        <source>There is no class here yet</source>
        <translation>Здесь пока нет класса</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>You have no courses yet</source>
        <translation>У вас пока нет курсов</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>All teachers can change the marks of “{0}” again.</source>
        <translation>Все учителя снова смогут менять отметки за период «{0}».</translation>
    </message>
    <message>
        <source>Every course has marks for the period.</source>
        <translation>Отметки за период есть во всех курсах.</translation>
    </message>
    <message>
        <source>Half-years</source>
        <translation>Полугодия</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Периоды</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>Четверти</translation>
    </message>
    <message>
        <source>Requests and single courses that are open go with the lock.</source>
        <translation>Просьбы открыть и отдельно открытые курсы при этом снимаются.</translation>
    </message>
    <message>
        <source>Teachers no longer change the marks of “{0}”; it can be opened for a single course at any time.</source>
        <translation>Учителя больше не меняют отметки за период «{0}»; открыть его для одного курса можно в любой момент.</translation>
    </message>
    <message>
        <source>The period is not over: its last day is {0}.</source>
        <translation>Период ещё не кончился: последний день – {0}.</translation>
    </message>
    <message>
        <source>Trimesters</source>
        <translation>Триместры</translation>
    </message>
    <message>
        <source>closed on {0}</source>
        <translation>закрыто {0}</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>идёт сейчас</translation>
    </message>
    <message>
        <source>grade {0}</source>
        <translation>{0} класс</translation>
    </message>
    <message>
        <source>grades {0}–{1}</source>
        <translation>{0}–{1} классы</translation>
    </message>
    <message>
        <source>not begun yet</source>
        <translation>ещё впереди</translation>
    </message>
    <message>
        <source>over, its marks can still be changed</source>
        <translation>уже кончился, отметки ещё можно менять</translation>
    </message>
</context>
<context>
    <name>ClosingCounts</name>
    <message numerus="yes">
        <source>%n course(s) without a single mark for the period</source>
        <translation>
            <numerusform>%n курс без единой отметки за период</numerusform>
            <numerusform>%n курса без единой отметки за период</numerusform>
            <numerusform>%n курсов без единой отметки за период</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to open it</source>
        <translation>
            <numerusform>%n просьба открыть</numerusform>
            <numerusform>%n просьбы открыть</numerusform>
            <numerusform>%n просьб открыть</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open for %n course(s)</source>
        <translation>
            <numerusform>открыто для %n курса</numerusform>
            <numerusform>открыто для %n курсов</numerusform>
            <numerusform>открыто для %n курсов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Choose to whom you write.</source>
        <translation>Выберите, кому вы пишете.</translation>
    </message>
    <message>
        <source>Close; the draft is kept</source>
        <translation>Закрыть, черновик сохранится</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить черновик</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Discard what you have written?</source>
        <translation>Удалить то, что вы написали?</translation>
    </message>
    <message>
        <source>For what cannot wait: it sounds and blinks in the open diary of whoever gets it until receipt is confirmed, and you see who has seen it and when. Unseen messages to the school go to the deputy head.</source>
        <translation>Для того, что не может ждать: в открытом дневнике получателя звучит сигнал и мигает знак, пока он не подтвердит получение, а вы видите, кто и когда просмотрел сообщение. Если в школе его никто не просмотрел, его получит заместитель директора.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Писать дальше</translation>
    </message>
    <message>
        <source>Left empty, the first words of the text stand there</source>
        <translation>Если не заполнить, темой станут первые слова текста</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Новое сообщение</translation>
    </message>
    <message>
        <source>Pass on to a colleague</source>
        <extracomment>What is refused of the letter and not of a field.</extracomment>
        <translation>Переслать коллеге</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message numerus="yes">
        <source>Too long by %n letter(s): shorten it.</source>
        <translation>
            <numerusform>Длиннее, чем можно, на %n знак: сократите текст.</numerusform>
            <numerusform>Длиннее, чем можно, на %n знака: сократите текст.</numerusform>
            <numerusform>Длиннее, чем можно, на %n знаков: сократите текст.</numerusform>
        </translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Экстренная связь</translation>
    </message>
    <message>
        <source>What you add</source>
        <translation>Что вы добавите</translation>
    </message>
    <message>
        <source>Who of the family</source>
        <translation>Кому в семье</translation>
    </message>
    <message>
        <source>Without answers</source>
        <translation>Без ответа</translation>
    </message>
    <message>
        <source>Write something: the message is empty.</source>
        <translation>Напишите что-нибудь: сообщение пустое.</translation>
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
    <name>ControlPages</name>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
</context>
<context>
    <name>ControlWords</name>
    <message>
        <source>The journals are being checked for the first time…</source>
        <translation>Журналы проверяются в первый раз…</translation>
    </message>
    <message>
        <source>as of {0}</source>
        <translation>на {0}</translation>
    </message>
    <message>
        <source>as of {0}, being brought up to date…</source>
        <translation>на {0}, обновляется…</translation>
    </message>
    <message>
        <source>{0}, no. {1}</source>
        <comment>day and lesson</comment>
        <translation>{0}, {1}-й</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Days with marks or absences of the pupil cannot be taken away.</source>
        <translation>Дни, за которые у ученика есть отметки или пропуски, убрать нельзя.</translation>
    </message>
    <message>
        <source>First day in the class</source>
        <translation>Первый день в классе</translation>
    </message>
    <message>
        <source>Is in the class still</source>
        <translation>Учится в классе и сейчас</translation>
    </message>
    <message>
        <source>It was a mistake: the pupil never was in this class</source>
        <translation>Это ошибка: ученик в этом классе не учился</translation>
    </message>
    <message>
        <source>Last day in the class</source>
        <translation>Последний день в классе</translation>
    </message>
    <message>
        <source>Put right: {0}</source>
        <translation>Исправить: {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Where to, or why</source>
        <translation>Куда или почему</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Are you still here?</source>
        <translation>Вы ещё здесь?</translation>
    </message>
    <message>
        <source>Closing the diary…</source>
        <translation>Закрываем дневник…</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Я ещё здесь</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message numerus="yes">
        <source>The diary closes in %n second(s), so that nobody else can read it.</source>
        <translation>
            <numerusform>Дневник закроется через %n секунду, чтобы его не прочитал кто-то другой.</numerusform>
            <numerusform>Дневник закроется через %n секунды, чтобы его не прочитал кто-то другой.</numerusform>
            <numerusform>Дневник закроется через %n секунд, чтобы его не прочитал кто-то другой.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was entered last is being saved.</source>
        <translation>Последние изменения сохраняются.</translation>
    </message>
</context>
<context>
    <name>CoursePicker</name>
    <message>
        <source>Choose a course</source>
        <translation>Выбор курса</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Курсы</translation>
    </message>
    <message>
        <source>Subject, group or teacher</source>
        <translation>Предмет, группа или учитель</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message numerus="yes">
        <source>%n cell(s) changed.</source>
        <translation>
            <numerusform>Изменена %n клетка.</numerusform>
            <numerusform>Изменены %n клетки.</numerusform>
            <numerusform>Изменено %n клеток.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) added.</source>
        <translation>
            <numerusform>Добавлен %n курс.</numerusform>
            <numerusform>Добавлено %n курса.</numerusform>
            <numerusform>Добавлено %n курсов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add classes</source>
        <translation>Добавить классы</translation>
    </message>
    <message>
        <source>Add subjects</source>
        <translation>Добавить предметы</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Все классы</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Fill by the federal plan</source>
        <translation>Заполнить по федеральному плану</translation>
    </message>
    <message>
        <source>Gives the classes shown the lessons a week that are usual for their grade; what is there stays</source>
        <translation>Даёт показанным классам обычное для их параллели число уроков в неделю; то, что уже есть, остаётся</translation>
    </message>
    <message>
        <source>Grade {0}</source>
        <translation>{0} класс</translation>
    </message>
    <message>
        <source>Only numbers can be pasted here: lessons a week.</source>
        <translation>Сюда вставляются только числа: уроков в неделю.</translation>
    </message>
    <message>
        <source>Show teachers</source>
        <translation>Показать учителей</translation>
    </message>
    <message>
        <source>The curriculum says which class has which subject, and how often.</source>
        <translation>Учебный план говорит, какой предмет в каком классе и сколько раз в неделю.</translation>
    </message>
    <message numerus="yes">
        <source>The teacher of %n course(s) is set.</source>
        <translation>
            <numerusform>Учитель назначен в %n курсе.</numerusform>
            <numerusform>Учитель назначен в %n курсах.</numerusform>
            <numerusform>Учитель назначен в %n курсах.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no classes yet</source>
        <translation>Классов пока нет</translation>
    </message>
    <message>
        <source>There are no subjects yet</source>
        <translation>Предметов пока нет</translation>
    </message>
    <message>
        <source>Type lessons a week into a cell; Del takes the course away; Ctrl+V pastes from a spreadsheet. * – the class is taught in groups, too.</source>
        <translation>Введите в клетку число уроков в неделю; Del убирает курс; Ctrl+V вставляет из Excel. * – класс учится и по группам.</translation>
    </message>
</context>
<context>
    <name>CoursesStep</name>
    <message>
        <source>Add subject</source>
        <translation>Добавить предмет</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Copy thematic plans for teachers who go on with them</source>
        <translation>Скопировать тематические планы учителям, которые по ним продолжают</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Курсы</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часов</translation>
    </message>
    <message>
        <source>Propose anew</source>
        <translation>Предложить заново</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>Subject to add</source>
        <translation>Какой предмет добавить</translation>
    </message>
    <message>
        <source>Subjects and hours as the same grade has them this year, teachers as before where they go on. All of it can be changed later, too.</source>
        <translation>Предметы и часы – как у этой параллели сейчас, учителя – прежние, где они продолжают. Всё можно изменить и потом.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Учитель</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>В этом году</translation>
    </message>
    <message>
        <source>groups across classes</source>
        <translation>группы из разных классов</translation>
    </message>
    <message>
        <source>new subject</source>
        <translation>новый предмет</translation>
    </message>
    <message>
        <source>{0} hours a week</source>
        <translation>{0} ч в неделю</translation>
    </message>
</context>
<context>
    <name>CoverPage</name>
    <message numerus="yes">
        <source>%n entry(ies) of {0} are still being saved.</source>
        <translation>
            <numerusform>{0}: ещё сохраняется %n запись.</numerusform>
            <numerusform>{0}: ещё сохраняются %n записи.</numerusform>
            <numerusform>{0}: ещё сохраняются %n записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue as {0}</source>
        <translation>Продолжить: {0}</translation>
    </message>
    <message>
        <source>Leave without saving them</source>
        <translation>Выйти без сохранения</translation>
    </message>
    <message>
        <source>The diary is closed</source>
        <translation>Дневник закрыт</translation>
    </message>
    <message>
        <source>The network share is not answering; the program keeps trying.</source>
        <translation>Сетевая папка не отвечает, программа пробует снова.</translation>
    </message>
</context>
<context>
    <name>CreateSchoolDialog</name>
    <message>
        <source>A few words in a row are safe and easy to remember</source>
        <translation>Несколько слов подряд — надёжно и легко запомнить</translation>
    </message>
    <message>
        <source>As it stands on reports</source>
        <translation>Как в отчётах</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Укажите место</translation>
    </message>
    <message>
        <source>Choose the place of the key file</source>
        <translation>Выбрать, где будет файл ключа</translation>
    </message>
    <message>
        <source>Choose the place of the school file</source>
        <translation>Выбрать, где будет файл школы</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Create a school</source>
        <translation>Новая школа</translation>
    </message>
    <message>
        <source>Create the school</source>
        <translation>Создать школу</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Создаётся…</translation>
    </message>
    <message>
        <source>Encrypt the school file</source>
        <translation>Шифровать файл школы</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Шифрование</translation>
    </message>
    <message>
        <source>Enter the name</source>
        <translation>Введите название</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Файл ключа</translation>
    </message>
    <message>
        <source>Key files (*.key)</source>
        <translation>Файлы ключа (*.key)</translation>
    </message>
    <message>
        <source>Last name, first name, patronymic</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Latin letters, digits, dot or hyphen</source>
        <translation>Латинские буквы, цифры, точка или дефис</translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation>Название школы</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>On the network share that all PCs of the school reach. Not in a cloud folder.</source>
        <translation>В сетевой папке, которая видна всем компьютерам школы. Не в облачной папке.</translation>
    </message>
    <message>
        <source>On this PC or a USB stick, never on the share beside the school file</source>
        <translation>На этом компьютере или флешке, но не в сетевой папке рядом с файлом школы</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Пароль ещё раз</translation>
    </message>
    <message>
        <source>School file</source>
        <translation>Файл школы</translation>
    </message>
    <message>
        <source>School files (*.db)</source>
        <translation>Файлы школы (*.db)</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Шаг {0} из {1}</translation>
    </message>
    <message>
        <source>The administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>The school</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>Пароли не совпадают</translation>
    </message>
    <message>
        <source>Who copies an encrypted file from the share can read nothing. Each PC then needs the key file. Keep a second copy of the key in a safe: without it nobody can open the diary again.</source>
        <translation>Кто скопирует зашифрованный файл из сетевой папки, ничего в нём не прочтёт. Файл ключа понадобится каждому компьютеру. Вторую копию ключа храните в сейфе: без неё дневник не откроет уже никто.</translation>
    </message>
    <message>
        <source>Your login</source>
        <translation>Ваш логин</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
</context>
<context>
    <name>CurriculumTable</name>
    <message>
        <source>Curriculum: lessons a week by subject and class</source>
        <translation>Учебный план: уроков в неделю по предметам и классам</translation>
    </message>
    <message>
        <source>Lessons a week</source>
        <translation>Уроков в неделю</translation>
    </message>
</context>
<context>
    <name>CurveChart</name>
    <message>
        <source>All of it</source>
        <translation>Целиком</translation>
    </message>
    <message>
        <source>Closer</source>
        <extracomment>The share of the height that the names of periods have above the lines. So many pixels above or below a line a click is on it.</extracomment>
        <translation>Ближе</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Шире</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>A parent looked: {0}</source>
        <translation>Родители смотрели: {0}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Все предметы</translation>
    </message>
    <message>
        <source>Arrows go from cell to cell; Enter shows what is behind a cell.</source>
        <translation>Стрелки ведут от клетки к клетке, Enter показывает, что за ней стоит.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Class of the child</source>
        <translation>Класс ребёнка</translation>
    </message>
    <message>
        <source>Classes by week, the whole year. {0}.</source>
        <translation>Классы по неделям за весь год. {0}.</translation>
    </message>
    <message>
        <source>Control on {0}</source>
        <translation>Контроль, {0}</translation>
    </message>
    <message>
        <source>Control works</source>
        <translation>Контрольные работы</translation>
    </message>
    <message>
        <source>Control works on one day</source>
        <translation>Контрольные в один день</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Days with more control works for a class than the rule lets pass</source>
        <translation>Дни, в которые у класса больше контрольных, чем допускает правило</translation>
    </message>
    <message>
        <source>Days with more homework for a class than the rule lets pass, of the days shown</source>
        <translation>Дни, к которым классу задано больше, чем допускает правило, из показанных</translation>
    </message>
    <message>
        <source>Delay</source>
        <comment>of entry, head of a column</comment>
        <translation>Задержка</translation>
    </message>
    <message>
        <source>Delay of entry</source>
        <translation>Задержка записи</translation>
    </message>
    <message>
        <source>Diaries at which a parent looked in the week, of all pupils</source>
        <translation>Дневники, в которые за неделю смотрели родители, от числа учеников</translation>
    </message>
    <message>
        <source>Diaries at which the pupil looked in the week, of all pupils</source>
        <translation>Дневники, в которые за неделю смотрел сам ученик, от числа учеников</translation>
    </message>
    <message>
        <source>Diaries signed for the week, of the pupils whose parents are asked to sign</source>
        <translation>Подписанные за неделю дневники там, где подпись родителей нужна</translation>
    </message>
    <message>
        <source>Enter names the families of a class that never came.</source>
        <translation>Enter называет семьи класса, которые ни разу не заходили.</translation>
    </message>
    <message>
        <source>Enter names the pupils of a class in a week.</source>
        <translation>Enter называет учеников класса за неделю.</translation>
    </message>
    <message>
        <source>Enter opens the journal, Esc leads back.</source>
        <translation>Enter открывает журнал, Esc ведёт назад.</translation>
    </message>
    <message>
        <source>Enter shows the classes and subjects of a week.</source>
        <translation>Enter показывает классы и предметы за эту неделю.</translation>
    </message>
    <message>
        <source>Enter shows the weeks of a course, Esc leads back.</source>
        <translation>Enter показывает недели курса, Esc ведёт назад.</translation>
    </message>
    <message>
        <source>Enter shows what a class has to do on a day.</source>
        <translation>Enter показывает, что задано классу к этому дню.</translation>
    </message>
    <message>
        <source>Enter shows what control has found of it.</source>
        <translation>Enter показывает замечания контроля об этом.</translation>
    </message>
    <message>
        <source>Families came</source>
        <translation>Семьи заходили</translation>
    </message>
    <message>
        <source>Have a login, never came: {0}</source>
        <translation>Есть логин, но не заходили: {0}</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>Homework over the norm</source>
        <translation>Задания сверх нормы</translation>
    </message>
    <message>
        <source>How far the families of each class have come. A click on a head orders by it.</source>
        <translation>Логины и первые входы по классам. Щелчок по заголовку столбца упорядочивает.</translation>
    </message>
    <message>
        <source>How many days passed between the end of a lesson and its first mark, on the average</source>
        <translation>Сколько дней в среднем прошло от конца урока до первой отметки за него</translation>
    </message>
    <message>
        <source>How many marks were set at a lesson, on the average</source>
        <translation>Сколько отметок в среднем поставлено за урок</translation>
    </message>
    <message>
        <source>Kept</source>
        <comment>lessons, head of a column</comment>
        <translation>Заполнено</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Уроков</translation>
    </message>
    <message>
        <source>Lessons at which homework was given, of all that have taken place</source>
        <translation>Уроки с домашним заданием из всех проведённых</translation>
    </message>
    <message>
        <source>Lessons kept</source>
        <translation>Уроки заполнены</translation>
    </message>
    <message>
        <source>Lessons that have taken place</source>
        <translation>Проведено уроков</translation>
    </message>
    <message>
        <source>Lessons with a mark, an absence or the note «held», of all that have taken place</source>
        <translation>Уроки с отметкой, пропуском или пометкой «проведён» из всех проведённых</translation>
    </message>
    <message>
        <source>Lessons with a topic, of all that have taken place</source>
        <translation>Уроки с темой из всех проведённых</translation>
    </message>
    <message>
        <source>Letters lead to a name; Enter shows the courses of a teacher.</source>
        <translation>Буквы ведут к фамилии, Enter показывает курсы учителя.</translation>
    </message>
    <message>
        <source>Letters of parents that wait for an answer</source>
        <translation>Письма родителей, которые ждут ответа</translation>
    </message>
    <message>
        <source>Letters of parents that wait for an answer, the longest wait first. What they say is not shown.</source>
        <translation>Письма родителей, которые ждут ответа, сначала самые давние. Сами письма здесь не видны.</translation>
    </message>
    <message>
        <source>Letters unanswered</source>
        <translation>Письма без ответа</translation>
    </message>
    <message>
        <source>Logins and first visits</source>
        <translation>Логины и первые входы</translation>
    </message>
    <message>
        <source>Looked and signed: {0}</source>
        <translation>Смотрели и подписали: {0}</translation>
    </message>
    <message>
        <source>Looked, not signed: {0}</source>
        <translation>Смотрели, не подписали: {0}</translation>
    </message>
    <message>
        <source>Looks and signatures appear with the first week of lessons.</source>
        <translation>Просмотры и подписи появятся с первой учебной неделей.</translation>
    </message>
    <message>
        <source>Marks</source>
        <comment>a lesson, head of a column</comment>
        <translation>Отметок</translation>
    </message>
    <message>
        <source>Marks per lesson</source>
        <translation>Отметок за урок</translation>
    </message>
    <message>
        <source>Mixed groups</source>
        <translation>Сборные группы</translation>
    </message>
    <message>
        <source>Never came</source>
        <translation>Ни разу не были</translation>
    </message>
    <message>
        <source>Never came: {0} of {1}</source>
        <translation>Ни разу не заходили: {0} из {1}</translation>
    </message>
    <message>
        <source>No class is asked for signatures.</source>
        <translation>Подписи не нужны ни в одном классе.</translation>
    </message>
    <message>
        <source>No homework and no control works on these days.</source>
        <translation>На эти дни нет ни заданий, ни контрольных.</translation>
    </message>
    <message>
        <source>No lesson has taken place in this time yet.</source>
        <translation>За это время ещё не прошло ни одного урока.</translation>
    </message>
    <message>
        <source>No lesson of this course has taken place yet.</source>
        <translation>По этому курсу ещё не было уроков.</translation>
    </message>
    <message>
        <source>No login</source>
        <translation>Нет логина</translation>
    </message>
    <message>
        <source>No parent looked: {0}</source>
        <translation>Родители не смотрели: {0}</translation>
    </message>
    <message>
        <source>No parent waits for an answer.</source>
        <translation>Никто из родителей не ждёт ответа.</translation>
    </message>
    <message>
        <source>No period</source>
        <translation>Вне периодов</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>Nobody was in the class then.</source>
        <translation>Тогда в классе никого не было.</translation>
    </message>
    <message>
        <source>Of every pupil a parent has come.</source>
        <translation>У каждого ученика заходил кто-то из родителей.</translation>
    </message>
    <message>
        <source>Over the weeks: {0}</source>
        <translation>По неделям: {0}</translation>
    </message>
    <message>
        <source>Parents looked</source>
        <translation>Родители смотрели</translation>
    </message>
    <message>
        <source>Parents who have come at least once</source>
        <translation>Родители, которые заходили хотя бы раз</translation>
    </message>
    <message>
        <source>Parents with a login that can be used</source>
        <translation>Родители с действующим логином</translation>
    </message>
    <message>
        <source>Parents: came</source>
        <translation>Родители: входили</translation>
    </message>
    <message>
        <source>Parents: logins</source>
        <translation>Родители: логины</translation>
    </message>
    <message>
        <source>Pupils looked</source>
        <translation>Ученики смотрели</translation>
    </message>
    <message>
        <source>Pupils none of whose parents ever came</source>
        <translation>Ученики, у которых никто из родителей не заходил</translation>
    </message>
    <message>
        <source>Pupils none of whose parents ever came into the diary</source>
        <translation>Ученики, у которых никто из родителей ни разу не заходил в дневник</translation>
    </message>
    <message>
        <source>Pupils none of whose parents has a login that can be used</source>
        <translation>Ученики, у родителей которых нет действующего логина</translation>
    </message>
    <message>
        <source>Pupils of whom a parent has come at least once</source>
        <translation>Ученики, у которых кто-то из родителей заходил хотя бы раз</translation>
    </message>
    <message>
        <source>Pupils who have come at least once</source>
        <translation>Ученики, которые заходили хотя бы раз</translation>
    </message>
    <message>
        <source>Pupils with a login that can be used</source>
        <translation>Ученики с действующим логином</translation>
    </message>
    <message>
        <source>Pupils: came</source>
        <translation>Ученики: входили</translation>
    </message>
    <message>
        <source>Pupils: logins</source>
        <translation>Ученики: логины</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>School days</source>
        <translation>Учебных дней</translation>
    </message>
    <message>
        <source>School days that a parent waits</source>
        <translation>Сколько учебных дней ждёт родитель</translation>
    </message>
    <message>
        <source>School: {0}</source>
        <translation>Школа: {0}</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Since when the parent waits</source>
        <translation>С какого времени ждёт родитель</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Учитель</translation>
    </message>
    <message>
        <source>Teachers</source>
        <translation>Учителя</translation>
    </message>
    <message>
        <source>The last finished week: {0}.</source>
        <translation>Последняя завершённая неделя: {0}.</translation>
    </message>
    <message>
        <source>The school by week</source>
        <translation>Школа по неделям</translation>
    </message>
    <message>
        <source>The school over the weeks</source>
        <translation>Школа по неделям, график</translation>
    </message>
    <message>
        <source>The whole year, the latest week first.</source>
        <translation>Весь год, последняя неделя сверху.</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>There are no classes yet.</source>
        <translation>Классов пока нет.</translation>
    </message>
    <message>
        <source>There are no courses here.</source>
        <translation>Здесь нет курсов.</translation>
    </message>
    <message>
        <source>There is nothing to do for this day.</source>
        <translation>К этому дню ничего не задано.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Weeks signed</source>
        <translation>Недели подписаны</translation>
    </message>
    <message>
        <source>Who has to answer</source>
        <translation>Кто должен ответить</translation>
    </message>
    <message>
        <source>Without a login: {0}</source>
        <translation>Без логина: {0}</translation>
    </message>
    <message>
        <source>Without a teacher</source>
        <translation>Без учителя</translation>
    </message>
    <message>
        <source>a control work</source>
        <translation>контрольная</translation>
    </message>
    <message>
        <source>a day may have {0}</source>
        <translation>в день можно не больше {0}</translation>
    </message>
    <message>
        <source>about {0} h</source>
        <translation>около {0} ч</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>в порядке</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>плохо</translation>
    </message>
    <message>
        <source>better by {0}</source>
        <translation>лучше на {0}</translation>
    </message>
    <message>
        <source>entered after {0}</source>
        <translation>запись через {0}</translation>
    </message>
    <message>
        <source>for {0} no parent has looked</source>
        <translation>уже {0} никто из родителей не смотрел</translation>
    </message>
    <message>
        <source>has a login</source>
        <translation>логин есть</translation>
    </message>
    <message>
        <source>homework {0} ({1})</source>
        <translation>задания {0} ({1})</translation>
    </message>
    <message>
        <source>in the period before</source>
        <translation>в прошлом периоде</translation>
    </message>
    <message>
        <source>in the weeks before</source>
        <translation>в предыдущие недели</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>в {0}</translation>
    </message>
    <message>
        <source>kept {0} ({1})</source>
        <translation>заполнено {0} ({1})</translation>
    </message>
    <message>
        <source>lagging</source>
        <translation>отстаёт</translation>
    </message>
    <message>
        <source>late: {0}</source>
        <translation>просрочено: {0}</translation>
    </message>
    <message>
        <source>less than {0}</source>
        <translation>меньше {0}</translation>
    </message>
    <message>
        <source>lesson {0}</source>
        <translation>урок {0}</translation>
    </message>
    <message>
        <source>longer than the rule lets wait</source>
        <translation>дольше, чем допускает правило</translation>
    </message>
    <message>
        <source>looked himself or herself</source>
        <translation>ученик смотрел сам</translation>
    </message>
    <message>
        <source>marks {0} ({1} a lesson)</source>
        <translation>отметок {0} ({1} за урок)</translation>
    </message>
    <message>
        <source>more than may be on a day (!)</source>
        <translation>больше, чем можно в день (!)</translation>
    </message>
    <message>
        <source>more than {0} %</source>
        <translation>больше {0} %</translation>
    </message>
    <message>
        <source>more than {0} days</source>
        <translation>больше {0} дней</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>почти</translation>
    </message>
    <message>
        <source>no control works</source>
        <translation>без контрольных</translation>
    </message>
    <message>
        <source>no estimate</source>
        <translation>время не указано</translation>
    </message>
    <message>
        <source>no lessons</source>
        <translation>уроков не было</translation>
    </message>
    <message>
        <source>no login</source>
        <translation>логина нет</translation>
    </message>
    <message>
        <source>no parent is linked</source>
        <translation>родители не привязаны</translation>
    </message>
    <message>
        <source>of the other group, not added</source>
        <translation>другой группы, не складывается</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>из {0}</translation>
    </message>
    <message>
        <source>over the norm of {0} h</source>
        <translation>больше нормы {0} ч</translation>
    </message>
    <message>
        <source>parents of {0} of {1} looked</source>
        <translation>родители смотрели у {0} из {1}</translation>
    </message>
    <message>
        <source>parents of {0} of {1} looked ({2})</source>
        <translation>родители смотрели у {0} из {1} ({2})</translation>
    </message>
    <message>
        <source>signed on paper</source>
        <translation>подписано на бумаге</translation>
    </message>
    <message>
        <source>signed {0} of {1}</source>
        <translation>подписано {0} из {1}</translation>
    </message>
    <message>
        <source>the norm is {0} h</source>
        <translation>норма {0} ч</translation>
    </message>
    <message>
        <source>the week is not over</source>
        <translation>неделя не завершена</translation>
    </message>
    <message>
        <source>topics {0} ({1})</source>
        <translation>темы {0} ({1})</translation>
    </message>
    <message>
        <source>up to {0} % of the norm</source>
        <translation>до {0} % нормы</translation>
    </message>
    <message>
        <source>up to {0} days</source>
        <translation>до {0} дня</translation>
    </message>
    <message>
        <source>very bad</source>
        <translation>очень плохо</translation>
    </message>
    <message>
        <source>without an estimate: {0}</source>
        <translation>без указания времени: {0}</translation>
    </message>
    <message>
        <source>worse by {0}</source>
        <translation>хуже на {0}</translation>
    </message>
    <message>
        <source>{0:02}.{1:02}</source>
        <comment>day and month</comment>
        <translation>{0:02}.{1:02}</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>{0} and more</source>
        <translation>{0} и больше</translation>
    </message>
    <message>
        <source>{0} days</source>
        <comment>a number that need not be whole</comment>
        <translation>{0} дн.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>{0} of {1} ({2})</source>
        <translation>{0} из {1} ({2})</translation>
    </message>
    <message>
        <source>{0} pupils looked themselves</source>
        <translation>сами ученики смотрели: {0}</translation>
    </message>
    <message>
        <source>{0} · above: {1}; below the weeks of the year, the latest first.</source>
        <translation>{0} · вверху – {1}, ниже – недели года, последняя сверху.</translation>
    </message>
    <message>
        <source>{0}. A click on a head orders by it.</source>
        <translation>{0}. Щелчок по заголовку столбца упорядочивает.</translation>
    </message>
    <message>
        <source>{0}. Control works on the day; a day may have {1}.</source>
        <translation>{0}. Контрольные на день; в день можно не больше {1}.</translation>
    </message>
    <message>
        <source>{0}. Control works on the day; the rule is switched off.</source>
        <translation>{0}. Контрольные на день; правило отключено.</translation>
    </message>
    <message>
        <source>{0}. Hours of homework for the day as estimated; ▲ is over the norm of the grade.</source>
        <translation>{0}. Сколько часов задано к этому дню; ▲ – больше нормы для класса.</translation>
    </message>
    <message>
        <source>{0}. Hours of homework for the day; the rule is switched off.</source>
        <translation>{0}. Сколько часов задано к этому дню; правило отключено.</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}</source>
        <comment>time before, its figure, how it changed</comment>
        <translation>{0}: {1}, {2}</translation>
    </message>
    <message>
        <source>{0}: {1}. A click on a head orders by it.</source>
        <translation>{0}: {1}. Щелчок по заголовку столбца упорядочивает.</translation>
    </message>
    <message>
        <source>{0}–{1} %</source>
        <translation>{0}–{1} %</translation>
    </message>
</context>
<context>
    <name>DashboardCounts</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <comment>of entries</comment>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n класс</numerusform>
            <numerusform>%n класса</numerusform>
            <numerusform>%n классов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <comment>in so many</comment>
        <translation>
            <numerusform>%n классе</numerusform>
            <numerusform>%n классах</numerusform>
            <numerusform>%n классах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control work(s)</source>
        <translation>
            <numerusform>%n контрольная</numerusform>
            <numerusform>%n контрольные</numerusform>
            <numerusform>%n контрольных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control work(s)</source>
        <comment>of so many</comment>
        <translation>
            <numerusform>%n контрольной</numerusform>
            <numerusform>%n контрольных</numerusform>
            <numerusform>%n контрольных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n курс</numerusform>
            <numerusform>%n курса</numerusform>
            <numerusform>%n курсов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n урок</numerusform>
            <numerusform>%n урока</numerusform>
            <numerusform>%n уроков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of homework</source>
        <translation>
            <numerusform>%n задание</numerusform>
            <numerusform>%n задания</numerusform>
            <numerusform>%n заданий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <comment>of per cent</comment>
        <translation>
            <numerusform>%n п. п.</numerusform>
            <numerusform>%n п. п.</numerusform>
            <numerusform>%n п. п.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n ученик</numerusform>
            <numerusform>%n ученика</numerusform>
            <numerusform>%n учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n неделя</numerusform>
            <numerusform>%n недели</numerusform>
            <numerusform>%n недель</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <comment>for so long</comment>
        <translation>
            <numerusform>%n неделю</numerusform>
            <numerusform>%n недели</numerusform>
            <numerusform>%n недель</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DashboardEmpty</name>
    <message>
        <source>Renew now</source>
        <translation>Обновить сейчас</translation>
    </message>
    <message>
        <source>The dashboard could not be read</source>
        <translation>Обзор не удалось прочитать</translation>
    </message>
    <message>
        <source>The journals have not been looked through yet</source>
        <translation>Журналы ещё ни разу не проверялись</translation>
    </message>
    <message>
        <source>The program does it while somebody of the administration works. The first time takes longer.</source>
        <translation>Программа делает это, пока работает кто-нибудь из администрации. В первый раз это дольше.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Families</source>
        <translation>Семьи</translation>
    </message>
    <message>
        <source>Filling</source>
        <translation>Заполнение</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Нагрузка</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Что смотреть</translation>
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
    <name>DatesStep</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Выходной</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Name of the year</source>
        <translation>Название года</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>На один меньше</translation>
    </message>
    <message>
        <source>One more period</source>
        <translation>Ещё период</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Периоды</translation>
    </message>
    <message>
        <source>Proposed from the calendar that the Ministry recommends. Change what is different here.</source>
        <translation>Предложено по календарю, который рекомендует министерство. Измените, если у вас иначе.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Take over its days</source>
        <translation>Взять его даты</translation>
    </message>
    <message>
        <source>The year that the days were taken from is there no more.</source>
        <translation>Года, из которого взяты даты, больше нет.</translation>
    </message>
    <message>
        <source>The year {0} is in the file already, without classes. Its days are changed on the page “Year”.</source>
        <translation>Год {0} уже заведён, классов в нём нет. Его даты меняются на странице «Год».</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Vacations and days off</source>
        <translation>Каникулы и выходные</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>from</source>
        <translation>с</translation>
    </message>
    <message>
        <source>to</source>
        <translation>по</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>No lessons</source>
        <translation>Уроков нет</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
</context>
<context>
    <name>DayDeeds</name>
    <message numerus="yes">
        <source>%n substitution(s)</source>
        <translation>
            <numerusform>%n замена</numerusform>
            <numerusform>%n замены</numerusform>
            <numerusform>%n замен</numerusform>
        </translation>
    </message>
    <message>
        <source>day off</source>
        <translation>уроки отменены</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>восстановлено</translation>
    </message>
    <message>
        <source>{0} cancelled</source>
        <translation>отменено: {0}</translation>
    </message>
    <message>
        <source>{0} moved to {1}</source>
        <translation>{0}: перенос на {1}</translation>
    </message>
</context>
<context>
    <name>DayOffDialog</name>
    <message>
        <source>&amp;Classes</source>
        <translation>&amp;Классы</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;С</translation>
    </message>
    <message>
        <source>&amp;Last lesson that is held</source>
        <translation>Последний &amp;урок, который будет</translation>
    </message>
    <message>
        <source>&amp;Reason, for the school</source>
        <translation>П&amp;ричина, для школы</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;По</translation>
    </message>
    <message>
        <source>A day off or a shorter one</source>
        <translation>Свободный или короткий день</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Cancel the lessons</source>
        <translation>Отменить уроки</translation>
    </message>
    <message>
        <source>Choose at least one class.</source>
        <translation>Отметьте хотя бы один класс.</translation>
    </message>
    <message>
        <source>Lessons of these classes are cancelled. Those in which marks or absences are entered stay, and so do lessons of groups across classes.</source>
        <translation>Уроки этих классов отменяются. Остаются те, где уже есть отметки или пропуски, и уроки сборных групп.</translation>
    </message>
    <message>
        <source>none: the whole day is off</source>
        <translation>никакой: весь день без уроков</translation>
    </message>
</context>
<context>
    <name>DaysApart</name>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>за %n день</numerusform>
            <numerusform>за %n дня</numerusform>
            <numerusform>за %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>через %n день</numerusform>
            <numerusform>через %n дня</numerusform>
            <numerusform>через %n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DebtSection</name>
    <message>
        <source>Debts</source>
        <translation>Долги</translation>
    </message>
</context>
<context>
    <name>DemoLogins</name>
    <message>
        <source>Demo logins (password: {0})</source>
        <translation>Логины для знакомства (пароль: {0})</translation>
    </message>
</context>
<context>
    <name>DesktopNotices</name>
    <message>
        <source>A closed period: there is something new</source>
        <translation>Закрытый период: есть новое</translation>
    </message>
    <message>
        <source>An urgent message waits for you</source>
        <translation>Вас ждёт срочное сообщение</translation>
    </message>
    <message>
        <source>Homework was handed in</source>
        <translation>Сданы домашние задания</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Новое сообщение</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Новость школы</translation>
    </message>
    <message>
        <source>School diary</source>
        <translation>Школьный дневник</translation>
    </message>
    <message>
        <source>Urgent message</source>
        <translation>Срочное сообщение</translation>
    </message>
</context>
<context>
    <name>DiaryPaper</name>
    <message>
        <source>Absent or late</source>
        <translation>Пропуски и опоздания</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>С учётом веса</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Дневник</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Экз.</translation>
    </message>
    <message>
        <source>Extract of the diary</source>
        <translation>Выписка из дневника</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Homework: {text}</source>
        <translation>Д/з: {text}</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Опозданий</translation>
    </message>
    <message>
        <source>Lessons missed</source>
        <translation>Пропущено уроков</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Marks (date, kind of work × weight)</source>
        <translation>Отметки (дата, вид работы × вес)</translation>
    </message>
    <message>
        <source>Marks: {marks}, mean: {mean}. Lessons missed: {missed} (ill {ill}, for a good reason {excused}, no reason known {absent}), late: {late}.</source>
        <translation>Отметок: {marks}, средний балл: {mean}. Пропущено уроков: {missed} (по болезни {ill}, по уважительной причине {excused}, без причины {absent}), опозданий: {late}.</translation>
    </message>
    <message>
        <source>Marks: {marks}, mean: {mean}. Lessons missed: {missed}, late: {late}.</source>
        <translation>Отметок: {marks}, средняя: {mean}. Пропущено уроков: {missed}, опозданий: {late}.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Среднее</translation>
    </message>
    <message>
        <source>No lessons</source>
        <translation>Уроков нет</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Printed on {day}</source>
        <translation>Напечатано {day}</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>School year {name}</source>
        <translation>{name} учебный год</translation>
    </message>
    <message>
        <source>Seen; signature of the parents</source>
        <translation>С выпиской ознакомлены, подпись родителей</translation>
    </message>
    <message>
        <source>Sheet {number} of {count}</source>
        <translation>Лист {number} из {count}</translation>
    </message>
    <message>
        <source>Signature of the class teacher</source>
        <translation>Подпись кл. руководителя</translation>
    </message>
    <message>
        <source>Signature of the parents</source>
        <translation>Подпись родителей</translation>
    </message>
    <message>
        <source>Still to be handed in</source>
        <translation>Ещё не сдано</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>There are no subjects in this period.</source>
        <translation>Предметов в этом периоде нет.</translation>
    </message>
    <message>
        <source>Topic and homework</source>
        <translation>Тема и домашнее задание</translation>
    </message>
    <message>
        <source>What the teachers say</source>
        <translation>Слова учителей</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>for a good reason</source>
        <translation>по уважительной причине</translation>
    </message>
    <message>
        <source>hand in by {day}</source>
        <translation>сдать до {day}</translation>
    </message>
    <message>
        <source>ill</source>
        <translation>болезнь</translation>
    </message>
    <message>
        <source>in place of {subject}</source>
        <translation>вместо: {subject}</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>лично</translation>
    </message>
    <message>
        <source>late</source>
        <translation>опоздание</translation>
    </message>
    <message>
        <source>moved from {day}</source>
        <translation>перенесён с {day}</translation>
    </message>
    <message>
        <source>no reason known</source>
        <translation>без причины</translation>
    </message>
    <message>
        <source>room {room}</source>
        <translation>каб. {room}</translation>
    </message>
    <message>
        <source>stood in for by {teacher}</source>
        <translation>замена: {teacher}</translation>
    </message>
    <message>
        <source>week {number} of {count}</source>
        <translation>неделя {number} из {count}</translation>
    </message>
    <message>
        <source>{day} (continued)</source>
        <translation>{day} (продолжение)</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>a day in words</comment>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day}.{month}</source>
        <comment>a day in two numbers</comment>
        <translation>{day}.{month}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} мин</translation>
    </message>
    <message>
        <source>{weekday}, {day} {month}</source>
        <comment>head of a day</comment>
        <translation>{weekday}, {day} {month}</translation>
    </message>
</context>
<context>
    <name>DiaryTab</name>
    <message>
        <source>The week</source>
        <translation>Неделя</translation>
    </message>
</context>
<context>
    <name>DiaryWords</name>
    <message>
        <source>A</source>
        <comment>absent</comment>
        <translation>Н</translation>
    </message>
    <message>
        <source>E</source>
        <comment>excused</comment>
        <translation>П</translation>
    </message>
    <message>
        <source>Homework: {0}</source>
        <translation>Домашнее задание: {0}</translation>
    </message>
    <message>
        <source>I</source>
        <comment>ill</comment>
        <translation>Б</translation>
    </message>
    <message>
        <source>L</source>
        <comment>late</comment>
        <translation>О</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Похвала</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Замечание</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>пропуск</translation>
    </message>
    <message>
        <source>absent, excused</source>
        <translation>пропуск по уважительной причине</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>def</source>
        <translation>отср</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>отсрочка</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>не учитывается</translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>ex</source>
        <translation>осв</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>освобождён</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>незач</translation>
    </message>
    <message>
        <source>hand in by {0}</source>
        <translation>сдать до {0}</translation>
    </message>
    <message>
        <source>handed in, answered</source>
        <translation>сдано, проверено</translation>
    </message>
    <message>
        <source>handed in, to be worked over</source>
        <translation>сдано, нужно доработать</translation>
    </message>
    <message>
        <source>handed in, waits for the teacher</source>
        <translation>сдано, ждёт проверки</translation>
    </message>
    <message>
        <source>ill</source>
        <translation>болезнь</translation>
    </message>
    <message>
        <source>in place of: {0}</source>
        <translation>вместо урока: {0}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>опоздание</translation>
    </message>
    <message>
        <source>mark {0}</source>
        <translation>отметка {0}</translation>
    </message>
    <message>
        <source>moved from {0}</source>
        <translation>перенесён с {0}</translation>
    </message>
    <message>
        <source>moved here</source>
        <translation>перенесён сюда</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>н/а</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>not attested</source>
        <translation>не аттестован</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>незачёт</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>зач</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>зачёт</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>замена</translation>
    </message>
    <message>
        <source>room {0}</source>
        <translation>каб. {0}</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>вес {0}</translation>
    </message>
    <message>
        <source>work not handed in yet</source>
        <translation>работа ещё не сдана</translation>
    </message>
    <message>
        <source>{0} (late)</source>
        <translation>{0} (с опозданием)</translation>
    </message>
    <message>
        <source>{0} stands in for {1}</source>
        <translation>{0} вместо: {1}</translation>
    </message>
</context>
<context>
    <name>DigestOptions</name>
    <message>
        <source>Answers to homework handed in</source>
        <translation>Ответы учителей на сданные задания</translation>
    </message>
    <message>
        <source>Findings of the deputy head&apos;s control</source>
        <translation>Замечания завуча</translation>
    </message>
    <message>
        <source>Homework for tomorrow that is not ticked</source>
        <translation>Невыполненное задание на завтра</translation>
    </message>
    <message>
        <source>Homework handed in</source>
        <translation>Сданные домашние задания</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>New marks and absences</source>
        <translation>Новые оценки и пропуски</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Новости</translation>
    </message>
    <message>
        <source>Notices of the system while another window is in front</source>
        <translation>Уведомления на рабочем столе, когда открыто другое окно</translation>
    </message>
    <message>
        <source>Requests to open closed periods</source>
        <translation>Просьбы открыть закрытый период</translation>
    </message>
    <message>
        <source>Urgent messages</source>
        <translation>Срочные сообщения</translation>
    </message>
    <message>
        <source>Weeks of the class that are not signed</source>
        <translation>Неподписанные недели класса</translation>
    </message>
    <message>
        <source>Weeks that wait for a signature</source>
        <translation>Недели, которые ждут подписи</translation>
    </message>
</context>
<context>
    <name>DigestPage</name>
    <message>
        <source>For you</source>
        <translation>Вам</translation>
    </message>
    <message>
        <source>New since yesterday</source>
        <translation>Новое со вчерашнего дня</translation>
    </message>
    <message>
        <source>New since {0}</source>
        <translation>Новое с {0}</translation>
    </message>
    <message>
        <source>New today</source>
        <translation>Новое за сегодня</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Ничего нового</translation>
    </message>
    <message>
        <source>Nothing new since yesterday</source>
        <translation>Ничего нового со вчерашнего дня</translation>
    </message>
    <message>
        <source>Nothing new since {0}</source>
        <translation>Ничего нового с {0}</translation>
    </message>
    <message>
        <source>Nothing new today</source>
        <translation>Сегодня ничего нового</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Ничего не ждёт вашего внимания</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Что нового</translation>
    </message>
    <message>
        <source>What is new could not be read</source>
        <translation>Не удалось узнать, что нового</translation>
    </message>
    <message>
        <source>What to tell me about…</source>
        <translation>О чём сообщать…</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>Что вас ждёт</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>a day after the words new since, in the grammar of the language</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>DigestWords</name>
    <message>
        <source>A closed period is open up to {0}</source>
        <translation>Закрытый период открыт до {0} включительно</translation>
    </message>
    <message>
        <source>A closed period stays closed</source>
        <translation>Закрытый период не открыли</translation>
    </message>
    <message>
        <source>Absence taken back</source>
        <translation>Пропуск снят</translation>
    </message>
    <message>
        <source>Homework for tomorrow</source>
        <translation>Задание на завтра</translation>
    </message>
    <message>
        <source>Homework for {0}</source>
        <comment>a day</comment>
        <translation>Задание на {0}</translation>
    </message>
    <message>
        <source>There is more on the page of marks</source>
        <translation>Есть и другие изменения – на странице оценок</translation>
    </message>
    <message>
        <source>another comment or day</source>
        <translation>изменён комментарий или срок</translation>
    </message>
    <message>
        <source>report card</source>
        <translation>табель</translation>
    </message>
    <message>
        <source>the debt is made good</source>
        <translation>долг закрыт</translation>
    </message>
    <message>
        <source>the newest: {0}</source>
        <comment>a week</comment>
        <translation>последняя: {0}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>you are reminded of it</source>
        <translation>вам о ней напомнили</translation>
    </message>
    <message>
        <source>{0} was changed to {1}</source>
        <comment>marks</comment>
        <translation>{0} исправлена на {1}</translation>
    </message>
    <message>
        <source>{0} was taken back</source>
        <comment>a mark</comment>
        <translation>{0} снята</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <comment>class and subject</comment>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0}: week of {1}</source>
        <comment>class, days</comment>
        <translation>{0}: неделя {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>a day and subjects</comment>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}</source>
        <comment>who, class, subject</comment>
        <translation>{0}: {1}, {2}</translation>
    </message>
    <message>
        <source>{0}: “{1}”</source>
        <comment>where, why</comment>
        <translation>{0}: «{1}»</translation>
    </message>
</context>
<context>
    <name>Distribution</name>
    <message>
        <source>How the class stands</source>
        <translation>Как распределился класс</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Средний</translation>
    </message>
    <message>
        <source>Not shown: fewer than five other pupils have a mean, and their marks could be read off it.</source>
        <translation>Не показано: кроме ребёнка средний балл есть меньше чем у пяти учеников, и по картине можно было бы узнать чужие отметки.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>The class by places</source>
        <translation>Класс по местам</translation>
    </message>
</context>
<context>
    <name>DocumentFiles</name>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Книги Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>Text tables (*.csv)</source>
        <translation>Таблицы CSV (*.csv)</translation>
    </message>
    <message>
        <source>The school&apos;s own template</source>
        <translation>Шаблон школы</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Документы Word (*.docx)</translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Curriculum</source>
        <translation>Учебный план</translation>
    </message>
    <message>
        <source>It was not made on this page, and is not taken back here. The other pages show its classes.</source>
        <translation>Он сделан не на этой странице, и отменяется не здесь. Его классы – на других страницах.</translation>
    </message>
    <message>
        <source>Take the year back…</source>
        <translation>Отменить переход…</translation>
    </message>
    <message>
        <source>The year {0} is there: {1} classes</source>
        <translation>Год {0} готов: классов {1}</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Until its first day the program shows the year that is still on; the new one is prepared on other pages of this tab and in the timetable. It can be taken back as long as nothing was entered in it.</source>
        <translation>До первого дня нового года программа показывает нынешний; новый готовят на других страницах этой вкладки и в расписании. Отменить переход можно, пока в новый год ничего не внесено.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>What was entered since</source>
        <translation>Что внесено с тех пор</translation>
    </message>
    <message>
        <source>What was entered since?</source>
        <translation>Что внесено с тех пор?</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
</context>
<context>
    <name>DoorsPage</name>
    <message>
        <source>Administration</source>
        <translation>Администрация</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Head, deputy head and administrator of the diary</source>
        <translation>Директор, завуч и администратор дневника</translation>
    </message>
    <message>
        <source>Open another school</source>
        <translation>Открыть другую школу</translation>
    </message>
    <message>
        <source>Open the diary</source>
        <translation>Открыть дневник</translation>
    </message>
    <message>
        <source>Pupils and parents: diary, homework, marks</source>
        <translation>Ученики и родители: дневник, домашние задания, отметки</translation>
    </message>
    <message>
        <source>School diary</source>
        <translation>Школьный дневник</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Учитель</translation>
    </message>
    <message>
        <source>Teachers and class teachers: journal, own class</source>
        <translation>Учителя и классные руководители: журнал, свой класс</translation>
    </message>
    <message>
        <source>The electronic diary, for pupils and parents</source>
        <translation>Электронный дневник для учеников и родителей</translation>
    </message>
    <message>
        <source>This is a demo with invented people. Try whatever you like: nothing can be broken.</source>
        <translation>Это пример с вымышленными людьми. Пробуйте что угодно: испортить ничего нельзя.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Кто вы?</translation>
    </message>
    <message>
        <source>With the login and password on the slip from the class teacher</source>
        <translation>По логину и паролю с листка от классного руководителя</translation>
    </message>
</context>
<context>
    <name>DoublesPage</name>
    <message>
        <source>Looked for are the same names, names with one wrong letter, and names without a patronymic.</source>
        <translation>Искали одинаковые имена, имена с одной ошибкой и имена без отчества.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>No doubles are found</source>
        <translation>Двойников не найдено</translation>
    </message>
    <message>
        <source>Nothing hangs on who goes.</source>
        <translation>С тем, кто исчезнет, ничего не связано.</translation>
    </message>
    <message>
        <source>Pairs that may be one person</source>
        <translation>Пары, которые могут быть одним человеком</translation>
    </message>
    <message>
        <source>The login of who goes stays in use.</source>
        <translation>В ходу останется логин того, кто исчезнет.</translation>
    </message>
    <message>
        <source>These may stand in the file twice. After a merge everything belongs to the one who stays; a merge cannot be undone by a button.</source>
        <translation>Эти люди, возможно, записаны дважды. После объединения всё принадлежит тому, кто останется; отменить объединение кнопкой нельзя.</translation>
    </message>
    <message>
        <source>They are two people</source>
        <translation>Это два разных человека</translation>
    </message>
    <message>
        <source>They cannot be merged yet: both have entries at the same place.</source>
        <translation>Объединить пока нельзя: у обоих есть записи в одном и том же месте.</translation>
    </message>
    <message>
        <source>Who stays?</source>
        <translation>Кто останется?</translation>
    </message>
    <message>
        <source>Would be moved:</source>
        <translation>Будет перенесено:</translation>
    </message>
</context>
<context>
    <name>DoublesWords</name>
    <message>
        <source>absences</source>
        <translation>пропуски</translation>
    </message>
    <message>
        <source>classes led</source>
        <translation>классное руководство</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>переписки</translation>
    </message>
    <message>
        <source>courses taught</source>
        <translation>курсы</translation>
    </message>
    <message>
        <source>homework handed in</source>
        <translation>сданные задания</translation>
    </message>
    <message>
        <source>links of parents and children</source>
        <translation>связи родителей и детей</translation>
    </message>
    <message>
        <source>logins</source>
        <translation>логины</translation>
    </message>
    <message>
        <source>looks at diaries</source>
        <translation>просмотры дневников</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>отметки</translation>
    </message>
    <message>
        <source>memberships in groups</source>
        <translation>участие в группах</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>сообщения</translation>
    </message>
    <message>
        <source>other entries</source>
        <translation>прочие записи</translation>
    </message>
    <message>
        <source>period marks</source>
        <translation>отметки за период</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>роли</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>подписи</translation>
    </message>
    <message>
        <source>stays in classes</source>
        <translation>зачисления в классы</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>A folder on another disk or another PC; the school file is copied there by itself.</source>
        <translation>Папка на другом диске или другом ПК; файл школы копируется туда сам.</translation>
    </message>
    <message>
        <source>A grid by class and by teacher; clashes are shown at once.</source>
        <translation>Сетка по классам и по учителям; накладки видны сразу.</translation>
    </message>
    <message>
        <source>People are entered on the tab “People”</source>
        <translation>Людей вводят на вкладке «Люди»</translation>
    </message>
    <message>
        <source>Staff with their roles, pupils with their parents; and come back here afterwards.</source>
        <translation>Сотрудники с ролями, ученики с родителями; потом вернитесь сюда.</translation>
    </message>
    <message>
        <source>The timetable is laid on its own tab</source>
        <translation>Расписание составляют на своей вкладке</translation>
    </message>
    <message>
        <source>To the backups</source>
        <translation>К копиям</translation>
    </message>
    <message>
        <source>To the people</source>
        <translation>К людям</translation>
    </message>
    <message>
        <source>To the timetable</source>
        <translation>К расписанию</translation>
    </message>
    <message>
        <source>Where backups go is set on the tab “Safety”</source>
        <translation>Куда класть копии, задаётся на вкладке «Сохранность»</translation>
    </message>
</context>
<context>
    <name>ElsewhereBar</name>
    <message>
        <source>Bring them here</source>
        <translation>Перенести сюда</translation>
    </message>
    <message>
        <source>If the file was moved, they belong here.</source>
        <translation>Если файл перенесли, их место здесь.</translation>
    </message>
    <message>
        <source>Leave them there</source>
        <translation>Оставить</translation>
    </message>
    <message numerus="yes">
        <source>On this PC there are %n entry(ies) made in the file {0}, the last one {1}.</source>
        <translation>
            <numerusform>На этом компьютере есть %n запись, сделанная в файле {0} (последняя — {1}).</numerusform>
            <numerusform>На этом компьютере есть %n записи, сделанные в файле {0} (последняя — {1}).</numerusform>
            <numerusform>На этом компьютере есть %n записей, сделанных в файле {0} (последняя — {1}).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>As soon as the timetable has lessons for it, they stand here.</source>
        <translation>Как только в расписании появятся уроки, они встанут здесь.</translation>
    </message>
    <message>
        <source>No courses in {0}</source>
        <translation>В {0} учебном году курсов нет</translation>
    </message>
    <message>
        <source>No courses yet</source>
        <translation>Курсов пока нет</translation>
    </message>
    <message>
        <source>No lessons in this period</source>
        <translation>В этом периоде уроков нет</translation>
    </message>
    <message>
        <source>No periods yet</source>
        <translation>Периодов пока нет</translation>
    </message>
    <message>
        <source>No pupils</source>
        <translation>Учеников нет</translation>
    </message>
    <message>
        <source>Nobody is enrolled in this class or group in this period.</source>
        <translation>В этот период в классе или группе никто не числится.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Открывается…</translation>
    </message>
    <message>
        <source>The administrator enters the courses of a year and who teaches them.</source>
        <translation>Курсы года и кто их ведёт вносит администратор.</translation>
    </message>
    <message>
        <source>The administrator enters the quarters or half-years of this class.</source>
        <translation>Четверти или полугодия этого класса вносит администратор.</translation>
    </message>
    <message>
        <source>The journal could not be opened</source>
        <translation>Журнал не удалось открыть</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
</context>
<context>
    <name>EnrolDialog</name>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>First day in the class</source>
        <translation>Первый день в классе</translation>
    </message>
    <message>
        <source>Into a class: {0}</source>
        <translation>Зачисление в класс: {0}</translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message numerus="yes">
        <source>%n cell(s) changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Изменена %n клетка. Ctrl+Z – отменить.</numerusform>
            <numerusform>Изменены %n клетки. Ctrl+Z – отменить.</numerusform>
            <numerusform>Изменено %n клеток. Ctrl+Z – отменить.</numerusform>
        </translation>
    </message>
    <message>
        <source>After a key go to the right</source>
        <translation>После отметки идти вправо</translation>
    </message>
    <message>
        <source>All present</source>
        <translation>Все присутствуют</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>Edit as text</source>
        <translation>Исправить как текст</translation>
    </message>
    <message>
        <source>Everyone a {0}</source>
        <translation>Всем {0}</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Заполнить</translation>
    </message>
    <message>
        <source>Fill down from the first row</source>
        <translation>Заполнить вниз из первой строки</translation>
    </message>
    <message>
        <source>Find a pupil</source>
        <translation>Найти ученика</translation>
    </message>
    <message>
        <source>Nobody is marked as absent or late here.</source>
        <translation>Здесь никто не отмечен отсутствующим или опоздавшим.</translation>
    </message>
    <message>
        <source>Nothing to fill: all cells have something.</source>
        <translation>Заполнять нечего: во всех клетках уже что-то есть.</translation>
    </message>
    <message>
        <source>Select a cell and the cells below it to fill down.</source>
        <translation>Чтобы заполнить вниз, выделите клетку и клетки под ней.</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Select the column</source>
        <translation>Выделить столбец</translation>
    </message>
    <message>
        <source>Select the row</source>
        <translation>Выделить строку</translation>
    </message>
    <message>
        <source>“{0}”: no such mark, and no name that begins so</source>
        <translation>«{0}»: нет ни такой отметки, ни ученика на эту букву</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>%n file(s) just attached go with the next clearing of files.</source>
        <translation>
            <numerusform>%n только что приложенный файл уберёт ближайшая очистка файлов.</numerusform>
            <numerusform>%n только что приложенных файла уберёт ближайшая очистка файлов.</numerusform>
            <numerusform>%n только что приложенных файлов уберёт ближайшая очистка файлов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups that you keep elsewhere hold it as well.</source>
        <translation>Есть оно и в копиях, которые вы храните отдельно.</translation>
    </message>
    <message>
        <source>Backups that you keep elsewhere still hold the name: replace them with a new one.</source>
        <translation>В копиях, которые вы храните отдельно, имя ещё есть: замените их новой.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>Удаление персональных данных</translation>
    </message>
    <message>
        <source>Erase the data of {0}</source>
        <translation>Удалить данные: {0}</translation>
    </message>
    <message>
        <source>Erased: “{0}” stands in place of the name from now on.</source>
        <translation>Удалено: вместо имени теперь стоит «{0}».</translation>
    </message>
    <message>
        <source>Erasing, and writing the file anew. Others wait for a moment; a large file takes minutes.</source>
        <translation>Данные удаляются, файл записывается заново. Остальные немного подождут; большой файл займёт минуты.</translation>
    </message>
    <message>
        <source>Remove the older copies</source>
        <translation>Удалить старые копии</translation>
    </message>
    <message>
        <source>Removing the older copies…</source>
        <translation>Старые копии удаляются…</translation>
    </message>
    <message numerus="yes">
        <source>The name is still in %n older copy(ies):</source>
        <translation>
            <numerusform>Имя ещё есть в %n старой копии:</numerusform>
            <numerusform>Имя ещё есть в %n старых копиях:</numerusform>
            <numerusform>Имя ещё есть в %n старых копиях:</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole file is looked through for the name. Nobody has to wait for it.</source>
        <translation>Программа ищет имя во всём файле. Остальным это не мешает.</translation>
    </message>
</context>
<context>
    <name>EraseForm</name>
    <message>
        <source>Goes: {0}</source>
        <translation>Удаляется – {0}</translation>
    </message>
    <message>
        <source>Nobody else here is their child; erase them, too:</source>
        <translation>Других детей в школе у них нет; удалить и их:</translation>
    </message>
    <message>
        <source>On which &amp;ground</source>
        <translation>&amp;Основание</translation>
    </message>
    <message>
        <source>Stays, without a name: {0}</source>
        <translation>Остаётся без имени – {0}</translation>
    </message>
    <message>
        <source>Texts in which the name may be another person&apos;s</source>
        <translation>Тексты, где имя может быть и чужим</translation>
    </message>
    <message>
        <source>The name goes from everywhere and “{0}” stands in its place. Figures and reports stay as they are.</source>
        <translation>Имя исчезнет отовсюду, вместо него будет «{0}». Цифры и отчёты не изменятся.</translation>
    </message>
    <message numerus="yes">
        <source>The name is replaced in %n text(s) of others.</source>
        <translation>
            <numerusform>Имя будет заменено в %n чужом тексте.</numerusform>
            <numerusform>Имя будет заменено в %n чужих текстах.</numerusform>
            <numerusform>Имя будет заменено в %n чужих текстах.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>Отменить это нельзя.</translation>
    </message>
    <message>
        <source>This is the last administrator, who cannot be erased.</source>
        <translation>Это последний администратор, его удалить нельзя.</translation>
    </message>
    <message>
        <source>This person has left: out of classes, groups, courses and roles from yesterday on</source>
        <translation>Человек выбыл: со вчерашнего дня он не числится в классах, группах, курсах и ролях</translation>
    </message>
    <message>
        <source>Tick those below that mean this person, too:</source>
        <translation>Отметьте ниже те, где речь тоже о нём:</translation>
    </message>
    <message>
        <source>To confirm, type the &amp;surname: {0}</source>
        <translation>Для подтверждения введите &amp;фамилию: {0}</translation>
    </message>
    <message>
        <source>Which paper, of which day; no name. It is kept in the record.</source>
        <translation>Какое заявление и от какого числа, без имени. Останется в записи об удалении.</translation>
    </message>
    <message>
        <source>You cannot erase yourself. Another administrator can.</source>
        <translation>Себя удалить нельзя. Это может сделать другой администратор.</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>absences and lateness</source>
        <translation>пропуски и опоздания</translation>
    </message>
    <message>
        <source>change log</source>
        <translation>журнал изменений</translation>
    </message>
    <message>
        <source>comment of a mark</source>
        <translation>комментарий к отметке</translation>
    </message>
    <message>
        <source>comments of marks</source>
        <translation>комментарии к отметкам</translation>
    </message>
    <message>
        <source>conversations about the person</source>
        <translation>переписки о нём</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>черновики</translation>
    </message>
    <message>
        <source>enrolments in classes</source>
        <translation>зачисления в классы</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>замечание контроля</translation>
    </message>
    <message>
        <source>homework</source>
        <translation>задание</translation>
    </message>
    <message>
        <source>homework of one&apos;s own</source>
        <translation>личные задания</translation>
    </message>
    <message>
        <source>homework ticked as done</source>
        <translation>отметки о сделанных заданиях</translation>
    </message>
    <message>
        <source>links of parents and children</source>
        <translation>связи родителей и детей</translation>
    </message>
    <message>
        <source>login with its settings</source>
        <translation>логин с настройками</translation>
    </message>
    <message>
        <source>looks into the diary</source>
        <translation>просмотры дневника</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>отметки</translation>
    </message>
    <message>
        <source>message</source>
        <translation>сообщение</translation>
    </message>
    <message>
        <source>messages written</source>
        <translation>написанные сообщения</translation>
    </message>
    <message>
        <source>name of a file</source>
        <translation>имя файла</translation>
    </message>
    <message>
        <source>news</source>
        <translation>новость</translation>
    </message>
    <message>
        <source>other text</source>
        <translation>другой текст</translation>
    </message>
    <message>
        <source>period and year marks</source>
        <translation>итоговые отметки</translation>
    </message>
    <message>
        <source>period mark</source>
        <translation>итоговая отметка</translation>
    </message>
    <message>
        <source>ready answer</source>
        <translation>заготовка ответа</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>замечание</translation>
    </message>
    <message>
        <source>remarks about the person</source>
        <translation>замечания о нём</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>настройка</translation>
    </message>
    <message>
        <source>signed weeks</source>
        <translation>подписанные недели</translation>
    </message>
    <message>
        <source>texts and files handed in</source>
        <translation>сданные тексты и файлы</translation>
    </message>
    <message>
        <source>thematic plan</source>
        <translation>тематический план</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>тема урока</translation>
    </message>
    <message>
        <source>work handed in</source>
        <translation>сданная работа</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A backup beside the school file is lost with it. Choose a folder on another disk or PC.</source>
        <translation>Копия рядом с файлом школы пропадёт вместе с ним. Выберите папку на другом диске или ПК.</translation>
    </message>
    <message>
        <source>A finding is accepted or returned.</source>
        <translation>Замечание можно принять или вернуть.</translation>
    </message>
    <message>
        <source>A group of several grades has no thematic plan.</source>
        <translation>У группы из разных параллелей нет тематического плана.</translation>
    </message>
    <message>
        <source>A lesson cannot be in such a state.</source>
        <translation>Такого состояния урока не бывает.</translation>
    </message>
    <message>
        <source>A lesson has at most {most} works.</source>
        <translation>Работ на уроке бывает не больше {most}.</translation>
    </message>
    <message>
        <source>A name has at most {most} letters, in one line.</source>
        <translation>В названии не больше {most} букв, в одну строку.</translation>
    </message>
    <message>
        <source>A news item is shown for at most {most} days.</source>
        <translation>Новость показывают не дольше {most} дней.</translation>
    </message>
    <message>
        <source>A parent has signed this week in the diary itself: that cannot be taken back.</source>
        <translation>Эту неделю родитель подписал в самом дневнике: такую подпись не отменить.</translation>
    </message>
    <message>
        <source>A pupil is late by 1 to 240 minutes.</source>
        <translation>Опоздание — от 1 до 240 минут.</translation>
    </message>
    <message>
        <source>A pupil stands in two of the groups.</source>
        <translation>Ученик стоит сразу в двух группах.</translation>
    </message>
    <message>
        <source>A thematic plan is shifted by at most {most} lessons.</source>
        <translation>Тематический план сдвигают не больше чем на {most} уроков.</translation>
    </message>
    <message>
        <source>A threshold has at most {most} digits after the point.</source>
        <translation>У порога не больше {most} знаков после запятой.</translation>
    </message>
    <message>
        <source>A week can be signed from its Friday on.</source>
        <translation>Неделю можно подписать с её пятницы.</translation>
    </message>
    <message>
        <source>A weight is more than 0 and at most {most}.</source>
        <translation>Вес – больше 0 и не больше {most}.</translation>
    </message>
    <message>
        <source>A work can be handed in at most {most} times.</source>
        <translation>Работу можно сдать не больше {most} раз.</translation>
    </message>
    <message>
        <source>A work cannot have such a weight.</source>
        <translation>Такого веса у работы не бывает.</translation>
    </message>
    <message>
        <source>A year has at most {most} periods.</source>
        <translation>В году не больше {most} периодов.</translation>
    </message>
    <message>
        <source>After period {number} there are school days that belong to no period, from {starts} to {ends}. Make them a vacation, or move the periods.</source>
        <translation>После периода {number} остаются учебные дни вне периодов, с {starts} по {ends}. Сделайте их каникулами или сдвиньте периоды.</translation>
    </message>
    <message>
        <source>Another tool has left the school file in WAL mode, which is not safe on a network share. In that tool set journal_mode to PERSIST and close the file there; then open it again.</source>
        <translation>Другая программа оставила файл школы в режиме WAL, а в сетевой папке он ненадёжен. В той программе установите journal_mode = PERSIST и закройте файл, затем откройте его снова.</translation>
    </message>
    <message>
        <source>At least one backup has to be kept.</source>
        <translation>Нужно хранить хотя бы одну копию.</translation>
    </message>
    <message>
        <source>At most {most} classes at once.</source>
        <translation>Не больше {most} классов за раз.</translation>
    </message>
    <message>
        <source>At most {most} parents can be entered at once.</source>
        <translation>За один раз можно ввести не больше {most} родителей.</translation>
    </message>
    <message>
        <source>At most {most} people can be in one conversation.</source>
        <translation>В одной переписке может быть не больше {most} человек.</translation>
    </message>
    <message>
        <source>Backups go to this folder already.</source>
        <translation>В эту папку копии уже делаются.</translation>
    </message>
    <message>
        <source>Both have marks or absences at the same place, or are in two classes on the same day ({count}). Put that right first.</source>
        <translation>У обоих есть отметки или пропуски в одном и том же месте, или они в один день в двух классах ({count}). Сначала исправьте это.</translation>
    </message>
    <message>
        <source>Choose the child that the message is about.</source>
        <translation>Выберите, о каком ребёнке сообщение.</translation>
    </message>
    <message>
        <source>Choose who is to get the message.</source>
        <translation>Выберите, кому отправить сообщение.</translation>
    </message>
    <message>
        <source>Choose whole grades instead of so many classes.</source>
        <translation>Выберите параллели целиком вместо такого числа классов.</translation>
    </message>
    <message>
        <source>Enter a name for the group, of at most {most} letters.</source>
        <translation>Введите название группы, не длиннее {most} знаков.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Введите название.</translation>
    </message>
    <message>
        <source>Enter at least one period.</source>
        <translation>Введите хотя бы один период.</translation>
    </message>
    <message>
        <source>Enter last name and first name, and the patronymic if there is one.</source>
        <translation>Введите фамилию, имя и, если есть, отчество.</translation>
    </message>
    <message>
        <source>Enter the name of the school.</source>
        <translation>Введите название школы.</translation>
    </message>
    <message>
        <source>Give the news item a title.</source>
        <translation>Дайте новости заголовок.</translation>
    </message>
    <message>
        <source>Give the reason, in at most {most} letters.</source>
        <translation>Укажите причину, не длиннее {most} знаков.</translation>
    </message>
    <message>
        <source>Give the thematic plan a name that is not too long.</source>
        <translation>Дайте тематическому плану название, не слишком длинное.</translation>
    </message>
    <message>
        <source>Grades are 1 to 11, the first one not after the last.</source>
        <translation>Классы – от 1 до 11, первый не больше последнего.</translation>
    </message>
    <message>
        <source>Grades are 1 to 11.</source>
        <translation>Классы – от 1 до 11.</translation>
    </message>
    <message>
        <source>Homework cannot be due before it is set.</source>
        <translation>Задание нельзя сдать раньше, чем его задали.</translation>
    </message>
    <message>
        <source>Homework takes 1 to 600 minutes.</source>
        <translation>Время на задание — от 1 до 600 минут.</translation>
    </message>
    <message>
        <source>It is not corrected yet: the journal still has it so.</source>
        <translation>Ещё не исправлено: в журнале всё по-прежнему.</translation>
    </message>
    <message>
        <source>Its last day is over, or before its first: nobody would see the news item.</source>
        <translation>Последний день новости прошёл или раньше первого: её никто не увидел бы.</translation>
    </message>
    <message>
        <source>Lesson {number} begins before the one before it ends.</source>
        <translation>Урок {number} начинается раньше, чем кончается предыдущий.</translation>
    </message>
    <message>
        <source>Lesson {number} has to begin before it ends, within the day.</source>
        <translation>Урок {number} должен начаться раньше, чем кончится, в пределах дня.</translation>
    </message>
    <message>
        <source>Lessons a week are more than 0 and at most {most}.</source>
        <translation>Уроков в неделю – больше 0 и не больше {most}.</translation>
    </message>
    <message>
        <source>Line {row} is wrong: compare it with the sheet.</source>
        <translation>Ошибка в строке {row}: сверьте её с листом.</translation>
    </message>
    <message>
        <source>Login or password is wrong.</source>
        <translation>Неверный логин или пароль.</translation>
    </message>
    <message>
        <source>No parent of this pupil is entered: there is nobody to write to.</source>
        <translation>У этого ученика не записаны родители: писать некому.</translation>
    </message>
    <message>
        <source>No replies are wanted to this message.</source>
        <translation>На это сообщение отвечать не нужно.</translation>
    </message>
    <message>
        <source>No school file is open.</source>
        <translation>Файл школы не открыт.</translation>
    </message>
    <message>
        <source>Nobody asks you to confirm this news item.</source>
        <translation>Подтверждать эту новость вас не просят.</translation>
    </message>
    <message>
        <source>Nobody can be a parent of himself.</source>
        <translation>Никто не может быть родителем самому себе.</translation>
    </message>
    <message>
        <source>Nobody of this conversation can be written to any more. Begin a new one.</source>
        <translation>В этой переписке больше некому ответить. Начните новую.</translation>
    </message>
    <message>
        <source>Not understood: {value}.</source>
        <translation>Непонятная запись: {value}.</translation>
    </message>
    <message>
        <source>On the day before, the pupil is not in the class that he is to leave (he is in it from {starts} to {ends}).</source>
        <translation>Накануне этого дня ученик не числится в классе, из которого переходит (он в нём с {starts} по {ends}).</translation>
    </message>
    <message>
        <source>Only staff can forward messages.</source>
        <translation>Пересылать сообщения могут только сотрудники школы.</translation>
    </message>
    <message>
        <source>Only staff who take part can do this.</source>
        <translation>Это может только сотрудник школы — участник переписки.</translation>
    </message>
    <message>
        <source>Only the administration changes the school&apos;s answers.</source>
        <translation>Заготовки школы меняет только администрация.</translation>
    </message>
    <message>
        <source>Only what was handed in last can be taken back.</source>
        <translation>Забрать можно только последнюю сданную работу.</translation>
    </message>
    <message>
        <source>Only who wrote a message can withdraw it.</source>
        <translation>Отозвать сообщение может только его автор.</translation>
    </message>
    <message>
        <source>Other PCs are writing to the school file. What you entered is kept; please try again.</source>
        <translation>В файл школы сейчас пишут другие компьютеры. Введённое не пропало, попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Others are writing all the time. The backup is made a little later.</source>
        <translation>Сейчас пишут без перерыва. Копия будет сделана чуть позже.</translation>
    </message>
    <message>
        <source>Period {number} begins before the one before it ends.</source>
        <translation>Период {number} начинается раньше, чем кончается предыдущий.</translation>
    </message>
    <message>
        <source>Period {number} ends before it begins.</source>
        <translation>Период {number} кончается раньше, чем начинается.</translation>
    </message>
    <message>
        <source>Period {number} lies outside the academic year.</source>
        <translation>Период {number} выходит за пределы учебного года.</translation>
    </message>
    <message>
        <source>Please choose a password of your own first.</source>
        <translation>Сначала придумайте свой пароль.</translation>
    </message>
    <message>
        <source>Pupils have handed in answers to this homework: it can be changed, but not taken back.</source>
        <translation>К этому заданию ученики уже сдали ответы: его можно изменить, но не убрать.</translation>
    </message>
    <message>
        <source>Pupils learn on 5 or 6 days of the week.</source>
        <translation>Учатся 5 или 6 дней в неделю.</translation>
    </message>
    <message>
        <source>Say for whom the news item is.</source>
        <translation>Укажите, для кого новость.</translation>
    </message>
    <message>
        <source>Say on which ground the data are erased: which paper, of which day.</source>
        <translation>Укажите основание удаления: какое заявление и от какого числа.</translation>
    </message>
    <message>
        <source>Say what has to be worked over.</source>
        <translation>Напишите, что нужно доработать.</translation>
    </message>
    <message>
        <source>Say who stands in.</source>
        <translation>Укажите, кто замещает.</translation>
    </message>
    <message>
        <source>Say whom the homework is for.</source>
        <translation>Отметьте, кому это задание.</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Напишите в нескольких словах, в чём дело.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile. Nothing was overwritten.</source>
        <translation>Это уже изменил кто-то другой. Ничего не затёрто.</translation>
    </message>
    <message>
        <source>Something is entered at the lesson. Clear it first.</source>
        <translation>На уроке уже есть записи. Сначала уберите их.</translation>
    </message>
    <message>
        <source>Something of this person has changed meanwhile. Look at what would be moved once more.</source>
        <translation>Данные этого человека тем временем изменились. Посмотрите ещё раз, что будет перенесено.</translation>
    </message>
    <message>
        <source>Something stands in the way of the new year. Rehearse it to see what.</source>
        <translation>Переходу в новый год что-то мешает. Что именно, покажет проверка.</translation>
    </message>
    <message>
        <source>Something was entered in the new year already: it cannot be taken back without losing that.</source>
        <translation>В новый год уже что-то внесено: отменить его, ничего не потеряв, нельзя.</translation>
    </message>
    <message>
        <source>Something was written about this person meanwhile. Nothing was erased; please look at it once more.</source>
        <translation>Тем временем об этом человеке что-то записали. Ничего не удалено; посмотрите ещё раз.</translation>
    </message>
    <message>
        <source>Something went wrong in the program ({code}). Nothing you entered is lost; please tell the administrator.</source>
        <translation>В программе произошла ошибка ({code}). Введённое не пропало; сообщите администратору.</translation>
    </message>
    <message>
        <source>The PDF is damaged and cannot be shown.</source>
        <translation>PDF повреждён, показать его нельзя.</translation>
    </message>
    <message>
        <source>The PDF is locked with a password and cannot be shown here.</source>
        <translation>PDF закрыт паролем, показать его здесь нельзя.</translation>
    </message>
    <message>
        <source>The PDF takes too long to be drawn, so that was ended.</source>
        <translation>PDF рисуется слишком долго, поэтому показ прекращён.</translation>
    </message>
    <message>
        <source>The backup and the school file are the same file.</source>
        <translation>Копия и файл школы – один и тот же файл.</translation>
    </message>
    <message>
        <source>The backup {path} is not as it was made: it is damaged or was changed. Take another one.</source>
        <translation>Копия {path} не такая, какой была сделана: она повреждена или изменена. Возьмите другую.</translation>
    </message>
    <message>
        <source>The class has this subject already.</source>
        <translation>Этот предмет у класса уже есть.</translation>
    </message>
    <message>
        <source>The conversation is closed: nobody can write into it.</source>
        <translation>Переписка закрыта: писать в неё нельзя.</translation>
    </message>
    <message>
        <source>The copy {path} could not be removed.</source>
        <translation>Копию {path} удалить не удалось.</translation>
    </message>
    <message>
        <source>The copy {path} did not pass the check and does not count. Nothing was changed.</source>
        <translation>Копия {path} не прошла проверку и не считается. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The course follows no thematic plan.</source>
        <translation>У курса нет тематического плана.</translation>
    </message>
    <message>
        <source>The course has this lesson already.</source>
        <translation>Этот урок у курса уже есть.</translation>
    </message>
    <message>
        <source>The day lies outside the academic year.</source>
        <translation>Этот день вне учебного года.</translation>
    </message>
    <message>
        <source>The deputy head has been asked to open this period already.</source>
        <translation>Завуча уже попросили открыть этот период.</translation>
    </message>
    <message>
        <source>The description of the backup is damaged: {path}.</source>
        <translation>Описание копии испорчено: {path}.</translation>
    </message>
    <message>
        <source>The diary has no such part.</source>
        <translation>Такого раздела в дневнике нет.</translation>
    </message>
    <message>
        <source>The disk with the school file is full. Nothing was lost; free some space and try again.</source>
        <translation>На диске с файлом школы кончилось место. Ничего не пропало; освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>The disk with the school file is full: the file was not stored. Free some space and try again.</source>
        <translation>На диске с файлом школы нет места: вложение не сохранено. Освободите место и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The draft has no usable name.</source>
        <translation>У черновика негодное имя.</translation>
    </message>
    <message>
        <source>The file was being written to while it was attached. Close it in the other program and try again.</source>
        <translation>Пока файл прикладывали, в него писала другая программа. Закройте его там и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The file was changed while it was being attached. Close it in the other program and try again.</source>
        <translation>Файл изменился, пока его прикладывали. Закройте его в другой программе и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The file {file} is not there any more: it is missing in the folder beside the school file. Tell the administrator, or attach it again.</source>
        <translation>Файла «{file}» больше нет: он пропал из папки рядом с файлом школы. Сообщите администратору или приложите его заново.</translation>
    </message>
    <message>
        <source>The file {file} was changed or damaged on the disk and is not shown. Tell the administrator, or attach it again.</source>
        <translation>Файл «{file}» изменён или повреждён на диске и поэтому не открыт. Сообщите администратору или приложите его заново.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Is it open in another program, or on a stick that was taken out?</source>
        <translation>Файл «{name}» не читается. Возможно, он открыт в другой программе или флешку вынули.</translation>
    </message>
    <message>
        <source>The file {name} is empty.</source>
        <translation>Файл «{name}» пустой.</translation>
    </message>
    <message>
        <source>The file {name} is not what its name says: what is in it is no {extension}. Save it anew in its own program.</source>
        <translation>Файл «{name}» – не то, чем назван: внутри не {extension}. Сохраните его заново в той программе, где он сделан.</translation>
    </message>
    <message>
        <source>The file {name} is too large: {size_bytes}. At most {most_bytes} are possible.</source>
        <translation>Файл «{name}» слишком большой: {size_bytes}. Можно не больше {most_bytes}.</translation>
    </message>
    <message>
        <source>The file {path} could not be written ({detail}). Choose another folder.</source>
        <translation>Файл {path} не удалось записать ({detail}). Выберите другую папку.</translation>
    </message>
    <message>
        <source>The file {path} is already there. It was not touched; choose another name.</source>
        <translation>Файл {path} уже есть, он не изменён. Выберите другое имя.</translation>
    </message>
    <message>
        <source>The file {path} is open in another program or write-protected. Close it there, or choose another name.</source>
        <translation>Файл {path} открыт в другой программе или защищён от записи. Закройте его там или выберите другое имя.</translation>
    </message>
    <message>
        <source>The files are too large together: {size_bytes}. At most {most_bytes} are possible.</source>
        <translation>Вместе файлы слишком большие: {size_bytes}. Можно не больше {most_bytes}.</translation>
    </message>
    <message>
        <source>The folder for backups {path} is not there: the disk is not connected, or the network does not answer.</source>
        <translation>Папки для копий {path} сейчас нет: диск не подключён или сеть не отвечает.</translation>
    </message>
    <message>
        <source>The folder {path} is not there, or the network does not answer. Choose another folder.</source>
        <translation>Папки {path} нет, или сеть не отвечает. Выберите другую папку.</translation>
    </message>
    <message>
        <source>The group “{name}” has lessons. Remove its courses first.</source>
        <translation>У группы «{name}» есть уроки. Сначала удалите её курсы.</translation>
    </message>
    <message>
        <source>The homework is empty.</source>
        <translation>Задание пустое.</translation>
    </message>
    <message>
        <source>The journal has marks or absences of the pupil on the days that would go ({count}, from {first} to {last}). Choose other days, or have the teachers clear them first.</source>
        <translation>В журнале есть отметки или пропуски ученика за дни, которые отпали бы ({count}, с {first} по {last}). Выберите другие дни или попросите учителей сначала убрать их.</translation>
    </message>
    <message>
        <source>The journal of the group has marks or absences of the pupil up to {last}. Choose a later day, or have the teacher clear them first.</source>
        <translation>В журнале группы есть отметки или пропуски ученика по {last}. Выберите день позже или попросите учителя сначала убрать их.</translation>
    </message>
    <message>
        <source>The key file does not fit this school file.</source>
        <translation>Файл ключа не подходит к этому файлу школы.</translation>
    </message>
    <message>
        <source>The key must not lie where the school file is: it would protect from nothing. Choose a place on this PC.</source>
        <translation>Ключ не должен лежать там же, где файл школы: тогда он ни от чего не защищает. Выберите место на этом ПК.</translation>
    </message>
    <message>
        <source>The key of the school has changed. Choose the new key file (fingerprint {fingerprint}); ask the administrator for it.</source>
        <translation>Ключ школы изменён. Выберите новый файл ключа (отпечаток {fingerprint}); спросите его у администратора.</translation>
    </message>
    <message>
        <source>The last day lies before the first, or too far after it.</source>
        <translation>Последний день раньше первого или слишком далеко от него.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Последний день раньше первого.</translation>
    </message>
    <message>
        <source>The lesson has marks. Clear them first.</source>
        <translation>На уроке есть отметки. Сначала уберите их.</translation>
    </message>
    <message>
        <source>The lesson is cancelled.</source>
        <translation>Урок отменён.</translation>
    </message>
    <message>
        <source>The lesson no longer has this work.</source>
        <translation>Этой работы на уроке больше нет.</translation>
    </message>
    <message>
        <source>The limit lies between {low} and {high}.</source>
        <translation>Порог – от {low} до {high}.</translation>
    </message>
    <message>
        <source>The list has changed meanwhile. It is shown anew.</source>
        <translation>Список тем временем изменился. Он показан заново.</translation>
    </message>
    <message>
        <source>The message could not be marked for sending. Please try again.</source>
        <translation>Сообщение не удалось пометить для отправки. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The message has no words yet.</source>
        <translation>Сообщение пустое: напишите текст и тему.</translation>
    </message>
    <message>
        <source>The message was withdrawn.</source>
        <translation>Сообщение отозвано.</translation>
    </message>
    <message>
        <source>The name of the room is too long.</source>
        <translation>Слишком длинное название кабинета.</translation>
    </message>
    <message>
        <source>The network share does not answer properly. What you entered is kept; the program keeps trying.</source>
        <translation>Сетевая папка отвечает с ошибками. Введённое не пропало, программа пробует снова.</translation>
    </message>
    <message>
        <source>The network share does not answer properly: the file was not read or stored. Try again.</source>
        <translation>Сетевой диск отвечает с ошибкой: файл не прочитан или не сохранён. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The network share is not answering. Check the network; the program keeps trying.</source>
        <translation>Сетевая папка не отвечает. Проверьте сеть; программа пробует снова.</translation>
    </message>
    <message>
        <source>The network share was silent for too long. What you entered is kept and will be written again.</source>
        <translation>Сетевая папка слишком долго молчала. Введённое не пропало и будет записано снова.</translation>
    </message>
    <message>
        <source>The new password is the old one. Choose another.</source>
        <translation>Это прежний пароль. Придумайте другой.</translation>
    </message>
    <message>
        <source>The news item has no text yet.</source>
        <translation>В новости пока нет текста.</translation>
    </message>
    <message>
        <source>The news item is not shown now, so nobody can be reminded of it.</source>
        <translation>Новость сейчас не показывают, поэтому напоминать о ней некому.</translation>
    </message>
    <message>
        <source>The one is the parent of the other: unlink them first, if that is wrong.</source>
        <translation>Один из них – родитель другого: если это неверно, сначала уберите связь.</translation>
    </message>
    <message>
        <source>The password is longer than {max_length} characters.</source>
        <translation>Пароль длиннее {max_length} знаков.</translation>
    </message>
    <message>
        <source>The password must not be the login.</source>
        <translation>Пароль не должен повторять логин.</translation>
    </message>
    <message>
        <source>The password needs at least {min_length} characters.</source>
        <translation>В пароле должно быть не меньше {min_length} знаков.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Период кончается раньше, чем начинается.</translation>
    </message>
    <message>
        <source>The period is closed: marks in it cannot be changed any more.</source>
        <translation>Период закрыт: отметки в нём больше не меняют.</translation>
    </message>
    <message>
        <source>The period is not over yet. Close it all the same?</source>
        <translation>Период ещё не кончился. Всё равно закрыть?</translation>
    </message>
    <message>
        <source>The period is open: marks can be entered.</source>
        <translation>Период открыт: отметки можно вводить.</translation>
    </message>
    <message>
        <source>The picture has {width} × {height} dots, too many to be shown here.</source>
        <translation>В картинке {width} × {height} точек – слишком много, чтобы показать её здесь.</translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be shown.</source>
        <translation>Картинка повреждена, показать её нельзя.</translation>
    </message>
    <message>
        <source>The plan that was kept cannot be read.</source>
        <translation>Сохранённый план не читается.</translation>
    </message>
    <message>
        <source>The pupil has period marks in this class. Have the teachers clear them first.</source>
        <translation>У ученика есть отметки за период в этом классе. Сначала попросите учителей убрать их.</translation>
    </message>
    <message>
        <source>The pupil has taken the work back.</source>
        <translation>Ученик забрал работу.</translation>
    </message>
    <message>
        <source>The pupil is in class {class_name} on these days (from {starts} to {ends}).</source>
        <translation>В эти дни ученик числится в {class_name} (с {starts} по {ends}).</translation>
    </message>
    <message>
        <source>The pupil is in the group “{name}” of the same subject. Move the pupil from one to the other.</source>
        <translation>Ученик уже в группе «{name}» по тому же предмету. Переведите его из одной в другую.</translation>
    </message>
    <message>
        <source>The pupil is in this class already.</source>
        <translation>Ученик уже в этом классе.</translation>
    </message>
    <message>
        <source>The pupil is in this group up to a later day. Take that back first.</source>
        <translation>Ученик в этой группе до более позднего дня. Сначала отмените это.</translation>
    </message>
    <message>
        <source>The pupil is not in this class any more: somebody else has changed it.</source>
        <translation>Ученика в этом классе уже нет: это изменил кто-то другой.</translation>
    </message>
    <message>
        <source>The pupil is not in this group.</source>
        <translation>Ученик не в этой группе.</translation>
    </message>
    <message>
        <source>The pupil joins this group on a later day already. Take that back first.</source>
        <translation>Ученик уже записан в эту группу с более позднего дня. Сначала отмените это.</translation>
    </message>
    <message>
        <source>The pupil was not in the class on that day.</source>
        <translation>В этот день ученика в классе не было.</translation>
    </message>
    <message>
        <source>The remark is empty.</source>
        <translation>Замечание пустое.</translation>
    </message>
    <message>
        <source>The remark is longer than {most} letters.</source>
        <translation>Замечание длиннее {most} букв.</translation>
    </message>
    <message>
        <source>The sample school is not part of this installation.</source>
        <translation>Школы-примера в этой установке нет.</translation>
    </message>
    <message>
        <source>The school does not allow files such as {name}. Pictures, PDF, texts and office documents can be attached.</source>
        <translation>Школа не разрешает прикладывать такие файлы, как «{name}». Можно: картинки, PDF, тексты и документы Office.</translation>
    </message>
    <message>
        <source>The school does not ask for signatures under the weeks.</source>
        <translation>Школа не просит подписывать недели.</translation>
    </message>
    <message>
        <source>The school file can only be read here: the folder or the file is write-protected.</source>
        <translation>Файл школы здесь можно только читать: папка или файл защищены от записи.</translation>
    </message>
    <message>
        <source>The school file is damaged. Nothing was changed. Restore it from a backup.</source>
        <translation>Файл школы повреждён. Ничего не изменено. Восстановите его из резервной копии.</translation>
    </message>
    <message>
        <source>The school file is encrypted. Choose the key file of this PC.</source>
        <translation>Файл школы зашифрован. Выберите файл ключа этого компьютера.</translation>
    </message>
    <message>
        <source>The school file is just being upgraded by the PC {host}. Please try again in a few minutes.</source>
        <translation>Файл школы сейчас обновляет компьютер {host}. Попробуйте через несколько минут.</translation>
    </message>
    <message>
        <source>The school file is not encrypted; open it without a key file.</source>
        <translation>Файл школы не зашифрован, откройте его без файла ключа.</translation>
    </message>
    <message>
        <source>The school file is open on another PC. Close the program there first.</source>
        <translation>Файл школы открыт на другом компьютере. Сначала закройте программу там.</translation>
    </message>
    <message>
        <source>The school file must not lie in a folder synchronised with a cloud ({service}): it would be damaged. Move it to a network share.</source>
        <translation>Файл школы нельзя держать в папке, которая синхронизируется с облаком ({service}): он испортится. Перенесите его в сетевую папку.</translation>
    </message>
    <message>
        <source>The school file was written by a newer version of the program. Please update the program on this PC.</source>
        <translation>Файл школы записан более новой версией программы. Обновите программу на этом компьютере.</translation>
    </message>
    <message>
        <source>The school file was written by an older version of the program and can only be read after an upgrade.</source>
        <translation>Файл школы записан старой версией программы, сначала его нужно обновить.</translation>
    </message>
    <message>
        <source>The school has no kinds of work yet. The administrator enters them.</source>
        <translation>В школе пока нет видов работ. Их вносит администратор.</translation>
    </message>
    <message>
        <source>The school has switched off that pupils write messages.</source>
        <translation>Школа отключила сообщения от учеников.</translation>
    </message>
    <message>
        <source>The school has this very key already.</source>
        <translation>Этот ключ у школы уже есть.</translation>
    </message>
    <message>
        <source>The school is not encrypted: there is no key.</source>
        <translation>Школа не зашифрована: ключа нет.</translation>
    </message>
    <message>
        <source>The setting {field} is one for the whole school.</source>
        <translation>Настройка {field} – одна на всю школу.</translation>
    </message>
    <message>
        <source>The sex is not stated as it should be.</source>
        <translation>Пол указан неверно.</translation>
    </message>
    <message>
        <source>The share is mounted without file locks (option nobrl). Two PCs would damage the file, so it is not opened.</source>
        <translation>Сетевая папка подключена без блокировок (nobrl). Два компьютера испортили бы файл, поэтому он не открыт.</translation>
    </message>
    <message>
        <source>The subject {subject} has no marks from 2 to 5, and so no thresholds.</source>
        <translation>В предмете «{subject}» нет отметок от 2 до 5, поэтому нет и порогов.</translation>
    </message>
    <message>
        <source>The teacher has answered already: judge the answer.</source>
        <translation>Учитель уже ответил: примите ответ или верните.</translation>
    </message>
    <message>
        <source>The teacher has not answered yet: there is nothing to return.</source>
        <translation>Учитель ещё не ответил: возвращать нечего.</translation>
    </message>
    <message>
        <source>The teacher has seen the work: it cannot be taken back, but another one can be handed in.</source>
        <translation>Учитель уже посмотрел работу: забрать её нельзя, но можно сдать новую.</translation>
    </message>
    <message>
        <source>The template {file} is not there, or cannot be read. Choose it anew.</source>
        <translation>Шаблона {file} нет, или он не читается. Выберите его заново.</translation>
    </message>
    <message>
        <source>The text holds a character that is no text. Delete what was pasted and type it anew.</source>
        <translation>В тексте есть знак, который не является текстом. Удалите вставленное и наберите заново.</translation>
    </message>
    <message>
        <source>The text is longer than {most} letters: shorten it.</source>
        <translation>Текст длиннее {most} букв: сократите его.</translation>
    </message>
    <message>
        <source>The text is too long: {length} characters of at most {most}. Shorten it or send it in parts.</source>
        <translation>Текст слишком длинный: {length} знаков, а можно не больше {most}. Сократите его или отправьте частями.</translation>
    </message>
    <message>
        <source>The thematic plan has no topics.</source>
        <translation>В тематическом плане нет тем.</translation>
    </message>
    <message>
        <source>The threshold for {mark} has to lie above {low}, and not above {high}.</source>
        <translation>Порог для {mark} должен быть больше {low} и не больше {high}.</translation>
    </message>
    <message>
        <source>The topic in row {row} of the thematic plan cannot be used.</source>
        <translation>Тема в строке {row} тематического плана не подходит.</translation>
    </message>
    <message>
        <source>The work has marks. Clear them first.</source>
        <translation>За работу есть отметки. Сначала уберите их.</translation>
    </message>
    <message>
        <source>The year has no periods yet. Lay it out first.</source>
        <translation>В учебном году ещё нет периодов. Сначала задайте их.</translation>
    </message>
    <message>
        <source>The year {year} has no classes that could move up.</source>
        <translation>В году {year} нет классов, которые могли бы перейти.</translation>
    </message>
    <message>
        <source>The year {year} is there already; it is not made twice.</source>
        <translation>Год {year} уже есть, второй раз он не делается.</translation>
    </message>
    <message>
        <source>There are at most three shifts.</source>
        <translation>Смен не больше трёх.</translation>
    </message>
    <message>
        <source>There are {most} answers already. Delete some of them first.</source>
        <translation>Заготовок уже {most}. Сначала удалите лишние.</translation>
    </message>
    <message>
        <source>There is a class {name} already.</source>
        <translation>Класс {name} уже есть.</translation>
    </message>
    <message>
        <source>There is a group “{name}” already.</source>
        <translation>Группа «{name}» уже есть.</translation>
    </message>
    <message>
        <source>There is no academic year in the school file yet. The administrator enters it.</source>
        <translation>В файле школы ещё нет учебного года. Его вводит администратор.</translation>
    </message>
    <message>
        <source>There is no description beside the backup {path} (.manifest.json): nothing to verify it by.</source>
        <translation>Рядом с копией {path} нет описания (.manifest.json): проверить её не по чему.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Файла {path} нет.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>Папки {path} нет.</translation>
    </message>
    <message>
        <source>There is no key file {path}.</source>
        <translation>Файла ключа {path} нет.</translation>
    </message>
    <message>
        <source>There is no lesson on that day to put the mark into.</source>
        <translation>В этот день нет урока, за который можно поставить отметку.</translation>
    </message>
    <message>
        <source>There is no lesson with such a number.</source>
        <translation>Урока с таким номером не бывает.</translation>
    </message>
    <message>
        <source>There is no lesson with the number {number}: they go from 0 to 15.</source>
        <translation>Урока с номером {number} не бывает: номера от 0 до 15.</translation>
    </message>
    <message>
        <source>There is no room left for a backup in {path}. Free some space, or choose another folder.</source>
        <translation>В {path} не хватает места для копии. Освободите место или выберите другую папку.</translation>
    </message>
    <message>
        <source>There is no room left in {path}. Free some space or choose another folder.</source>
        <translation>В {path} не осталось места. Освободите место или выберите другую папку.</translation>
    </message>
    <message>
        <source>There is no such code of attendance.</source>
        <translation>Такого обозначения посещаемости нет.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Такой папки нет.</translation>
    </message>
    <message>
        <source>There is no such kind of remark.</source>
        <translation>Такого вида замечаний нет.</translation>
    </message>
    <message>
        <source>There is no such mailing.</source>
        <translation>Такой рассылки нет.</translation>
    </message>
    <message>
        <source>There is no such place in the week.</source>
        <translation>Такого места в неделе нет.</translation>
    </message>
    <message>
        <source>There is no such rule.</source>
        <translation>Такого правила нет.</translation>
    </message>
    <message>
        <source>There is no such scale.</source>
        <translation>Такой шкалы нет.</translation>
    </message>
    <message>
        <source>There is no such setting: {field}.</source>
        <translation>Такой настройки нет: {field}.</translation>
    </message>
    <message>
        <source>There is no teacher to this finding: nobody can be reminded.</source>
        <translation>У этого замечания нет учителя: напоминать некому.</translation>
    </message>
    <message>
        <source>There is nobody in this class.</source>
        <translation>В этом классе никого нет.</translation>
    </message>
    <message>
        <source>There is nobody left to remind: all have seen the letter, or cannot be written to.</source>
        <translation>Напоминать некому: письмо прочитали все или писать им уже нельзя.</translation>
    </message>
    <message>
        <source>There is nothing that the program can repair.</source>
        <translation>Исправлять программе нечего.</translation>
    </message>
    <message>
        <source>There is nothing to hand in yet: write an answer or add a file.</source>
        <translation>Сдавать пока нечего: напишите ответ или приложите файл.</translation>
    </message>
    <message>
        <source>There is nothing to paste: copy cells of a spreadsheet first.</source>
        <translation>Вставлять нечего: сначала скопируйте ячейки таблицы.</translation>
    </message>
    <message>
        <source>There is nothing to report: nobody is there.</source>
        <translation>Составлять отчёт не о ком: никого нет.</translation>
    </message>
    <message>
        <source>There is nothing to take back: no new year was made, or it has been taken back.</source>
        <translation>Отменять нечего: переход в новый год не делали или уже отменили.</translation>
    </message>
    <message>
        <source>There is something in the folder {path} already. Choose an empty one or a new name.</source>
        <translation>В папке {path} уже что-то есть. Выберите пустую или укажите новое имя.</translation>
    </message>
    <message>
        <source>There is something urgent to be confirmed first.</source>
        <translation>Сначала подтвердите срочное сообщение.</translation>
    </message>
    <message>
        <source>There is such a lesson already.</source>
        <translation>Такой урок уже есть.</translation>
    </message>
    <message>
        <source>There is “{name}” already. Choose another name.</source>
        <translation>«{name}» уже есть. Выберите другое название.</translation>
    </message>
    <message>
        <source>There were no lessons in this week: there is nothing to sign.</source>
        <translation>На этой неделе уроков не было: подписывать нечего.</translation>
    </message>
    <message>
        <source>These days are “{name}” already.</source>
        <translation>На эти дни уже есть «{name}».</translation>
    </message>
    <message>
        <source>These days belong to the year {name} already.</source>
        <translation>Эти дни уже относятся к {name} году.</translation>
    </message>
    <message>
        <source>These periods are no longer in the school file.</source>
        <translation>Этих периодов в файле школы больше нет.</translation>
    </message>
    <message>
        <source>They are linked already.</source>
        <translation>Они уже связаны.</translation>
    </message>
    <message>
        <source>They are not linked.</source>
        <translation>Они не связаны.</translation>
    </message>
    <message>
        <source>This academic year is no longer in the school file.</source>
        <translation>Этого учебного года в файле школы больше нет.</translation>
    </message>
    <message>
        <source>This answer is no longer there.</source>
        <translation>Такой заготовки больше нет.</translation>
    </message>
    <message>
        <source>This bell schedule is no longer in the school file.</source>
        <translation>Этого расписания звонков в файле школы больше нет.</translation>
    </message>
    <message>
        <source>This belongs to another academic year.</source>
        <translation>Это относится к другому учебному году.</translation>
    </message>
    <message>
        <source>This birth date cannot be right.</source>
        <translation>Такой даты рождения не может быть.</translation>
    </message>
    <message>
        <source>This cannot be taken away while something hangs on it: {what}.</source>
        <translation>Убрать нельзя, пока с этим связано: {what}.</translation>
    </message>
    <message>
        <source>This class belongs to another academic year: a new year is begun on the page “New year”.</source>
        <translation>Этот класс – другого учебного года: новый год начинают на странице «Новый год».</translation>
    </message>
    <message>
        <source>This class is no longer in the school file.</source>
        <translation>Этого класса в файле школы больше нет.</translation>
    </message>
    <message>
        <source>This class teacher is no longer entered: somebody else has changed it.</source>
        <translation>Этой записи о классном руководителе уже нет: это изменил кто-то другой.</translation>
    </message>
    <message>
        <source>This class teacher stands there on these days already.</source>
        <translation>Этот классный руководитель на эти дни уже записан.</translation>
    </message>
    <message>
        <source>This conversation has become too long. Begin a new one.</source>
        <translation>Эта переписка стала слишком длинной. Начните новую.</translation>
    </message>
    <message>
        <source>This conversation is not there.</source>
        <translation>Такой переписки нет.</translation>
    </message>
    <message>
        <source>This course is no longer in the school file.</source>
        <translation>Этого предмета в файле школы больше нет.</translation>
    </message>
    <message>
        <source>This file is no longer here.</source>
        <translation>Этого файла здесь больше нет.</translation>
    </message>
    <message>
        <source>This finding has been accepted already.</source>
        <translation>Это замечание уже принято.</translation>
    </message>
    <message>
        <source>This finding is closed already.</source>
        <translation>Это замечание уже закрыто.</translation>
    </message>
    <message>
        <source>This finding is there no more.</source>
        <translation>Этого замечания уже нет.</translation>
    </message>
    <message>
        <source>This group belongs to another class.</source>
        <translation>Это группа другого класса.</translation>
    </message>
    <message>
        <source>This group has the subject already.</source>
        <translation>У этой группы такой предмет уже есть.</translation>
    </message>
    <message>
        <source>This group is no longer in the school file.</source>
        <translation>Этой группы в файле школы уже нет.</translation>
    </message>
    <message>
        <source>This has stood for more than {days} days: to change it, give a reason.</source>
        <translation>Запись стоит давно (больше {days} дн.): чтобы изменить её, укажите причину.</translation>
    </message>
    <message>
        <source>This holiday is no longer in the school file.</source>
        <translation>Этого дня отдыха в файле школы больше нет.</translation>
    </message>
    <message>
        <source>This homework has been taken back.</source>
        <translation>Это задание уже убрано.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Это не адрес электронной почты.</translation>
    </message>
    <message>
        <source>This is no key off a sheet: four lines of 18 signs are needed.</source>
        <translation>Это не ключ с листа: нужны четыре строки по 18 знаков.</translation>
    </message>
    <message>
        <source>This is one and the same person.</source>
        <translation>Это один и тот же человек.</translation>
    </message>
    <message>
        <source>This is the last administrator: without one nobody could manage the diary.</source>
        <translation>Это последний администратор: без него дневником некому будет управлять.</translation>
    </message>
    <message>
        <source>This is the last administrator: without one nobody could sign in as administrator. Name another first.</source>
        <translation>Это последний администратор: без него никто не сможет войти как администратор. Сначала назначьте другого.</translation>
    </message>
    <message>
        <source>This is the only academic year: it stays.</source>
        <translation>Это единственный учебный год: он остаётся.</translation>
    </message>
    <message>
        <source>This is the only kind of work: it stays.</source>
        <translation>Это единственный вид работ: он остаётся.</translation>
    </message>
    <message>
        <source>This is the school file itself, and no backup.</source>
        <translation>Это сам файл школы, а не копия.</translation>
    </message>
    <message>
        <source>This is too long for a news item: at most {most} letters.</source>
        <translation>Для новости это слишком длинно: не больше {most} букв.</translation>
    </message>
    <message>
        <source>This is too much at once: the journal takes {max_rows} rows and {max_columns} columns.</source>
        <translation>Слишком много за один раз: журнал принимает {max_rows} строк и {max_columns} столбцов.</translation>
    </message>
    <message>
        <source>This kind of work is no longer in the school file.</source>
        <translation>Такого вида работ в файле школы больше нет.</translation>
    </message>
    <message>
        <source>This lesson is no longer in the timetable.</source>
        <translation>Этого урока в расписании больше нет.</translation>
    </message>
    <message>
        <source>This login cannot be used: Latin letters, digits, dot or hyphen, from 2 to 40 characters.</source>
        <translation>Такой логин не подходит: нужны латинские буквы, цифры, точка или дефис, от 2 до 40 знаков.</translation>
    </message>
    <message>
        <source>This login is not for this entrance.</source>
        <translation>Этот логин не для этого входа.</translation>
    </message>
    <message>
        <source>This login is switched off. Ask the person who issued it.</source>
        <translation>Этот логин отключён. Обратитесь к тому, кто его выдал.</translation>
    </message>
    <message>
        <source>This message does not wait to be confirmed.</source>
        <translation>Это сообщение не ждёт подтверждения.</translation>
    </message>
    <message>
        <source>This message is not there.</source>
        <translation>Такого сообщения нет.</translation>
    </message>
    <message>
        <source>This news item has been withdrawn and stays as it was.</source>
        <translation>Эта новость снята с показа и больше не меняется.</translation>
    </message>
    <message>
        <source>This news item is no longer there.</source>
        <translation>Этой новости больше нет.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Mix words, or letters and digits.</source>
        <translation>Такой пароль легко угадать. Возьмите несколько слов или смешайте буквы с цифрами.</translation>
    </message>
    <message>
        <source>This period is no longer in the school file.</source>
        <translation>Этого периода в файле школы больше нет.</translation>
    </message>
    <message>
        <source>This person does not belong to the class.</source>
        <translation>Этот человек не из этого класса.</translation>
    </message>
    <message>
        <source>This person has a login already.</source>
        <translation>У этого человека уже есть логин.</translation>
    </message>
    <message>
        <source>This person has no login yet.</source>
        <translation>У этого человека ещё нет логина.</translation>
    </message>
    <message>
        <source>This person is no longer in the school file.</source>
        <translation>Этого человека в файле школы больше нет.</translation>
    </message>
    <message>
        <source>This person is not a parent of the pupil.</source>
        <translation>Это не родитель ученика.</translation>
    </message>
    <message>
        <source>This person is not a pupil.</source>
        <translation>Этот человек не ученик.</translation>
    </message>
    <message>
        <source>This person is still at the school. Confirm that he or she has left, or end the enrolment or the work first.</source>
        <translation>Этот человек ещё числится в школе. Подтвердите, что он выбыл, или сначала оформите выбытие или увольнение.</translation>
    </message>
    <message>
        <source>This remark is no longer there.</source>
        <translation>Этого замечания больше нет.</translation>
    </message>
    <message>
        <source>This report has no Word template.</source>
        <translation>У этого отчёта нет шаблона Word.</translation>
    </message>
    <message>
        <source>This request is not waiting any more: it was answered or taken back.</source>
        <translation>Эта просьба больше не ждёт ответа: на неё ответили или её отозвали.</translation>
    </message>
    <message>
        <source>This role is not granted: it follows from what a person does at school.</source>
        <translation>Эту роль не назначают: она следует из того, чем человек занят в школе.</translation>
    </message>
    <message>
        <source>This rule does not depend on the subject.</source>
        <translation>Это правило не зависит от предмета.</translation>
    </message>
    <message>
        <source>This scale has no mark {value}.</source>
        <translation>В этой шкале нет отметки {value}.</translation>
    </message>
    <message>
        <source>This subject is no longer in the school file.</source>
        <translation>Этого предмета больше нет в файле школы.</translation>
    </message>
    <message>
        <source>This thematic plan is for another subject, grade or year.</source>
        <translation>Этот тематический план – для другого предмета, параллели или года.</translation>
    </message>
    <message>
        <source>This thematic plan is no longer in the school file.</source>
        <translation>Этого тематического плана больше нет в файле школы.</translation>
    </message>
    <message>
        <source>This value is not possible for the setting {field}.</source>
        <translation>Недопустимое значение настройки {field}.</translation>
    </message>
    <message>
        <source>This week belongs to another academic year: it is not signed any more.</source>
        <translation>Это неделя другого учебного года: её уже не подписывают.</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait {wait}.</source>
        <translation>Слишком много попыток. Подождите {wait}.</translation>
    </message>
    <message>
        <source>Too many files: at most {most} can be attached here.</source>
        <translation>Слишком много файлов: здесь можно приложить не больше {most}.</translation>
    </message>
    <message>
        <source>Urgent messages are always told: this cannot be switched off.</source>
        <translation>О срочных сообщениях говорится всегда: это не отключается.</translation>
    </message>
    <message>
        <source>You are signed in as this person. Merge the other one into yours.</source>
        <translation>Под этим человеком вы вошли в программу. Объедините другого с ним.</translation>
    </message>
    <message>
        <source>You are signed out. Please sign in again.</source>
        <translation>Сеанс окончен. Войдите снова.</translation>
    </message>
    <message>
        <source>You cannot erase yourself. Another administrator can.</source>
        <translation>Себя удалить нельзя. Это может сделать другой администратор.</translation>
    </message>
    <message>
        <source>You cannot send urgent messages. Send it as an ordinary one.</source>
        <translation>Срочные сообщения вам недоступны. Отправьте обычное.</translation>
    </message>
    <message>
        <source>You cannot write to one of those chosen.</source>
        <translation>Одному из выбранных адресатов вы писать не можете.</translation>
    </message>
    <message>
        <source>You do not teach this child any more: you can read the conversation, but not write into it.</source>
        <translation>Вы больше не учите этого ребёнка: переписку можно читать, но не продолжать.</translation>
    </message>
    <message>
        <source>You have no right to do this.</source>
        <translation>У вас нет на это прав.</translation>
    </message>
    <message>
        <source>You have no right to use the file {path}. Ask the administrator of the share.</source>
        <translation>Нет прав на файл {path}. Обратитесь к администратору сетевой папки.</translation>
    </message>
    <message>
        <source>You have no right to write to the folder {path}. Ask the administrator of the share.</source>
        <translation>Нет прав на запись в папку {path}. Обратитесь к администратору сетевого диска.</translation>
    </message>
    <message>
        <source>You have sent {most} urgent messages today, as many as the school allows. Send it as an ordinary one.</source>
        <translation>Сегодня вы уже отправили {most} срочных сообщений — больше школа не разрешает. Отправьте обычное.</translation>
    </message>
    <message>
        <source>You have {most} drafts. Drop some of them first.</source>
        <translation>У вас {most} черновиков. Сначала удалите лишние.</translation>
    </message>
    <message>
        <source>You may not write to the folder {path}. Choose another one, such as Documents.</source>
        <translation>В папку {path} писать нельзя. Выберите другую, например «Документы».</translation>
    </message>
    <message>
        <source>You may not write to the folder {path}. Choose another one.</source>
        <translation>В папку {path} нельзя писать. Выберите другую.</translation>
    </message>
    <message>
        <source>{course} is another course now than in the backup. Nothing was changed.</source>
        <translation>{course}: сейчас это другой курс, чем в копии. Ничего не изменено.</translation>
    </message>
    <message>
        <source>{file} is no Word document, or it is damaged. Save it in Word as DOCX and choose it anew.</source>
        <translation>{file} – не документ Word, или он повреждён. Сохраните его в Word как DOCX и выберите заново.</translation>
    </message>
    <message>
        <source>{file} is too large for a template.</source>
        <translation>{file} слишком велик для шаблона.</translation>
    </message>
    <message>
        <source>{file}: a field is not well written: “{value}”. In double braces there is the name of a field only.</source>
        <translation>{file}: поле записано с ошибкой: «{value}». В двойных фигурных скобках стоит только имя поля.</translation>
    </message>
    <message>
        <source>{file}: a template may show fields, ask for them (if) and go through lists (for), and nothing else; “{value}” is none of these.</source>
        <translation>{file}: в шаблоне можно показывать поля, проверять их (if) и перебирать списки (for), остальное нельзя; «{value}» сюда не относится.</translation>
    </message>
    <message>
        <source>{file}: heads and feet of pages may hold only fields that are the same for all, such as the school and the day.</source>
        <translation>{file}: в колонтитулах могут быть только поля, одинаковые для всех, – школа и дата.</translation>
    </message>
    <message>
        <source>{file}: there is no field “{field}”. The fields are listed under “Word…”.</source>
        <translation>{file}: поля «{field}» нет. Список полей – под кнопкой «Word…».</translation>
    </message>
    <message>
        <source>{name} is a program, or a document with one inside: it cannot be attached.</source>
        <translation>«{name}» – программа или документ с программой (макросом) внутри: такое приложить нельзя.</translation>
    </message>
    <message>
        <source>{name} is no file: folders cannot be attached.</source>
        <translation>«{name}» – не файл: папку приложить нельзя.</translation>
    </message>
    <message>
        <source>{path} is another folder for backups than the one that was set.</source>
        <translation>{path} – другая папка для копий, не та, что была указана.</translation>
    </message>
    <message>
        <source>{path} is not a key file.</source>
        <translation>{path} — не файл ключа.</translation>
    </message>
    <message>
        <source>{path} is not a school file of this program.</source>
        <translation>{path} — не файл школы этой программы.</translation>
    </message>
    <message>
        <source>{value} is a date: a spreadsheet takes 4/5 for one. Format its cells as text there, or enter the marks here.</source>
        <translation>«{value}» – это дата: таблица приняла за неё запись 4/5. Задайте там ячейкам текстовый формат или введите отметки здесь.</translation>
    </message>
    <message>
        <source>{value} is no mark but a mean.</source>
        <translation>«{value}» – не отметка, а среднее.</translation>
    </message>
    <message>
        <source>“Not attested” and a deferral need a reason.</source>
        <translation>Для «н/а» и отсрочки нужна причина.</translation>
    </message>
    <message>
        <source>“{value}” is no class: first the grade from 1 to 11, then a letter or a short name.</source>
        <translation>«{value}» – не класс: сначала номер от 1 до 11, потом буква или короткое название.</translation>
    </message>
</context>
<context>
    <name>ExchangePages</name>
    <message>
        <source>Export</source>
        <translation>Выгрузка</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Загрузка</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>A mark counts as soon as the teacher has set it. The page reads the rating when it is opened; it is not told of the marks of other children meanwhile.</source>
        <translation>Отметка учитывается сразу, как только её поставил учитель. Страница читает рейтинг, когда её открывают; об отметках других детей она до этого не узнаёт.</translation>
    </message>
    <message>
        <source>By the mean of all subjects: each mark is multiplied by the weight of its work, and the sum is divided by the sum of the weights. A 5 of weight 1 and a 4 of weight 3: (5·1 + 4·3) : (1 + 3) = {0}.</source>
        <translation>По среднему баллу всех предметов: каждая отметка умножается на вес работы, сумма делится на сумму весов. Пятёрка веса 1 и четвёрка веса 3: (5·1 + 4·3) : (1 + 3) = {0}.</translation>
    </message>
    <message>
        <source>Equal means share their places: 3–5. They are compared exactly, so that two that both read {0} may stand on different places.</source>
        <translation>При равном балле места делятся: 3–5. Баллы сравниваются точно, поэтому два балла, которые оба выглядят как {0}, могут стоять на разных местах.</translation>
    </message>
    <message>
        <source>How the rating is worked out</source>
        <translation>Как считается рейтинг</translation>
    </message>
    <message>
        <source>Only numbers count. “Passed”, “exempt”, “not attested”, works not handed in and works of weight 0 change nothing.</source>
        <translation>Считаются только числа. «Зачёт», «освобождён», «не аттестован», несданные работы и работы веса 0 ничего не меняют.</translation>
    </message>
    <message>
        <source>Pupils who are in the class and have marks are compared; newcomers bring their marks of the period along, those who have left are out. In a subject: those of the class who are taught it together.</source>
        <translation>Сравниваются ученики класса, у которых есть отметки; новичок приходит со своими отметками этого периода, выбывшие не считаются. По предмету – те в классе, кто учится ему вместе.</translation>
    </message>
    <message>
        <source>The change is against the place of a week ago: by the marks of lessons up to {0}, among those who were in the class then.</source>
        <translation>Изменение – по сравнению с местом неделю назад: по отметкам за уроки по {0} включительно, среди тех, кто тогда был в классе.</translation>
    </message>
</context>
<context>
    <name>ExportsPage</name>
    <message>
        <source>All data as tables</source>
        <translation>Все данные таблицами</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Each table of the school as CSV with names beside the numbers, and a description that programs understand: for the school&apos;s own evaluations, and for leaving this program. No passwords, no drafts.</source>
        <translation>Каждая таблица школы в CSV, рядом с номерами – имена, и описание, которое понимают программы: для своих подсчётов или перехода на другую программу. Без паролей и черновиков.</translation>
    </message>
    <message>
        <source>Find the person</source>
        <translation>Найти человека</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Об одном человеке</translation>
    </message>
    <message>
        <source>OneRoster 1.2</source>
        <translation>OneRoster 1.2</translation>
    </message>
    <message>
        <source>Pupils, parents, staff, classes and courses of a year, if wanted with works and marks: for learning platforms and other diaries that read the standard. No passwords, no absences, no letters.</source>
        <translation>Ученики, родители, сотрудники, классы и курсы одного года, при желании с работами и отметками: для учебных платформ и других дневников, которые читают этот стандарт. Без паролей, пропусков и переписки.</translation>
    </message>
    <message>
        <source>School year</source>
        <translation>Учебный год</translation>
    </message>
    <message>
        <source>The lessons of a class for the calendar of a phone or PC (iCalendar).</source>
        <translation>Уроки класса для календаря в телефоне или на ПК (iCalendar).</translation>
    </message>
    <message>
        <source>What is held on a person, for that person; a pupil&apos;s file for another school. Both are in the person&apos;s card.</source>
        <translation>Данные о человеке для него самого; дело ученика для другой школы. И то и другое – в карточке человека.</translation>
    </message>
    <message>
        <source>Writing OneRoster…</source>
        <translation>Записывается OneRoster…</translation>
    </message>
    <message>
        <source>Writing the calendar…</source>
        <translation>Записывается календарь…</translation>
    </message>
    <message>
        <source>Writing the tables…</source>
        <translation>Записываются таблицы…</translation>
    </message>
    <message>
        <source>with what people wrote to one another</source>
        <translation>вместе с перепиской</translation>
    </message>
    <message>
        <source>with works and marks</source>
        <translation>с работами и отметками</translation>
    </message>
</context>
<context>
    <name>FamiliesPart</name>
    <message>
        <source>Classes in the order of need, by their last finished weeks</source>
        <translation>Классы по последним завершённым неделям, сначала те, где хуже</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Сначала худшие</translation>
    </message>
</context>
<context>
    <name>FamilyDialog</name>
    <message>
        <source>Choose a class</source>
        <translation>Выберите класс</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>First parent</source>
        <translation>Первый родитель</translation>
    </message>
    <message>
        <source>In the class from</source>
        <translation>В классе с</translation>
    </message>
    <message>
        <source>New pupil</source>
        <translation>Новый ученик</translation>
    </message>
    <message>
        <source>Parents may be left out and added later. A parent who has a child here is taken from the list.</source>
        <translation>Родителей можно добавить и позже. Родителя, у которого здесь уже учится ребёнок, выберите из списка.</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Second parent</source>
        <translation>Второй родитель</translation>
    </message>
</context>
<context>
    <name>FamilyPage</name>
    <message>
        <source>Ask the class teacher to link your child to your login.</source>
        <translation>Попросите классного руководителя связать ребёнка с вашим логином.</translation>
    </message>
    <message>
        <source>No diary is linked to this login yet</source>
        <translation>С этим логином пока не связан ни один дневник</translation>
    </message>
    <message>
        <source>The diary could not be opened</source>
        <translation>Не удалось открыть дневник</translation>
    </message>
    <message>
        <source>There is nobody in this class</source>
        <extracomment>What becomes of diaries without anything in them being changed.</extracomment>
        <translation>В этом классе никого нет</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
</context>
<context>
    <name>FieldNote</name>
    <message>
        <source>Give up this entry</source>
        <translation>Отказаться от записи</translation>
    </message>
    <message>
        <source>Leave theirs</source>
        <translation>Оставить чужое</translation>
    </message>
    <message>
        <source>Not accepted: {0}</source>
        <translation>Не принято: {0}</translation>
    </message>
    <message>
        <source>Somebody else has stored: {0}
You entered: {1}</source>
        <translation>Другой человек записал: {0}
Вы ввели: {1}</translation>
    </message>
    <message>
        <source>Store mine</source>
        <translation>Записать моё</translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Fields for a template</source>
        <translation>Поля для шаблона</translation>
    </message>
    <message>
        <source>Write a field into the document in double braces; it is replaced by what is written here.</source>
        <translation>Впишите поле в документ в двойных фигурных скобках: вместо него встанет то, что указано здесь.</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Cancel {0}</source>
        <translation>Не прикладывать {0}</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Убрать {0}</translation>
    </message>
    <message>
        <source>{0} is being stored</source>
        <translation>{0} сохраняется</translation>
    </message>
</context>
<context>
    <name>FileTopicsModel</name>
    <message>
        <source>Homework</source>
        <translation>Домашнее задание</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>, archives</source>
        <translation>, архивы</translation>
    </message>
    <message>
        <source>, other files</source>
        <translation>, другие файлы</translation>
    </message>
    <message>
        <source>, sound and video</source>
        <translation>, звук и видео</translation>
    </message>
    <message>
        <source>, texts of programs</source>
        <translation>, тексты программ</translation>
    </message>
    <message>
        <source>Here pictures and PDF can be looked at. Open “{0}” at home or at a PC of the school.</source>
        <translation>Здесь можно посмотреть картинки и PDF. Файл «{0}» откройте дома или на компьютере школы.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Сохранить файл</translation>
    </message>
    <message>
        <source>Such files (*{0})</source>
        <translation>Такие файлы (*{0})</translation>
    </message>
    <message>
        <source>Up to {0} files, {1} each, {2} together. Pictures, PDF, texts, office documents{3}.</source>
        <translation>Файлов до {0}, каждый до {1}, вместе до {2}. Картинки, PDF, тексты, документы Office{3}.</translation>
    </message>
</context>
<context>
    <name>FillingPart</name>
    <message>
        <source>By subject</source>
        <translation>По предметам</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>По неделям</translation>
    </message>
    <message>
        <source>Classes and subjects in the order of need, by the chosen figure</source>
        <translation>Классы и предметы по выбранному показателю, сначала те, где хуже</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Open the journal</source>
        <translation>Открыть журнал</translation>
    </message>
    <message>
        <source>Over the weeks</source>
        <translation>График</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>Teachers</source>
        <translation>Учителя</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>What control has found there</source>
        <translation>Что здесь нашёл контроль</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Сначала худшие</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All news</source>
        <translation>Все новости</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Непрочитанные</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Of the class</source>
        <translation>Новости класса</translation>
    </message>
    <message>
        <source>Of the school</source>
        <translation>Новости школы</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Запланированные</translation>
    </message>
    <message>
        <source>Which news</source>
        <translation>Какие новости</translation>
    </message>
    <message>
        <source>Whose news</source>
        <translation>Чьи новости</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Написать</translation>
    </message>
    <message>
        <source>Write news (Ctrl+N)</source>
        <translation>Написать новость (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>FindingActs</name>
    <message numerus="yes">
        <source>%n answer(s) given to the deputy head.</source>
        <translation>
            <numerusform>%n ответ передан завучу.</numerusform>
            <numerusform>%n ответа переданы завучу.</numerusform>
            <numerusform>%n ответов передано завучу.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) accepted.</source>
        <translation>
            <numerusform>%n замечание принято.</numerusform>
            <numerusform>%n замечания приняты.</numerusform>
            <numerusform>%n замечаний принято.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) closed.</source>
        <translation>
            <numerusform>%n замечание закрыто.</numerusform>
            <numerusform>%n замечания закрыты.</numerusform>
            <numerusform>%n замечаний закрыто.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) returned to the teacher.</source>
        <translation>
            <numerusform>%n замечание возвращено учителю.</numerusform>
            <numerusform>%n замечания возвращены учителю.</numerusform>
            <numerusform>%n замечаний возвращено учителю.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not corrected yet: %n</source>
        <translation>
            <numerusform>Ещё не исправлено: %n</numerusform>
            <numerusform>Ещё не исправлено: %n</numerusform>
            <numerusform>Ещё не исправлено: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The teachers are told of %n finding(s).</source>
        <translation>
            <numerusform>Учителям напомнили о %n замечании.</numerusform>
            <numerusform>Учителям напомнили о %n замечаниях.</numerusform>
            <numerusform>Учителям напомнили о %n замечаниях.</numerusform>
        </translation>
    </message>
    <message>
        <source>They have been reminded today already.</source>
        <translation>Сегодня о них уже напоминали.</translation>
    </message>
</context>
<context>
    <name>FindingDeeds</name>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Check at once whether it is corrected (F)</source>
        <translation>Сразу проверить, исправлено ли (F)</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Исправлено</translation>
    </message>
    <message>
        <source>Give a reason…</source>
        <translation>Назвать причину…</translation>
    </message>
    <message>
        <source>Have the teacher told once more (N)</source>
        <translation>Ещё раз сообщить учителю (N)</translation>
    </message>
    <message>
        <source>It may stay so (A)</source>
        <translation>Пусть так и остаётся (A)</translation>
    </message>
    <message>
        <source>Open the journal at this very place (Enter)</source>
        <translation>Открыть журнал на этом самом месте (Enter)</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>Открыть место</translation>
    </message>
    <message>
        <source>Remind…</source>
        <translation>Напомнить…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Вернуть…</translation>
    </message>
    <message>
        <source>Tell the deputy head why it is so (E)</source>
        <translation>Сообщить завучу, почему так (E)</translation>
    </message>
    <message>
        <source>The answer will not do: say why (R)</source>
        <translation>Ответ не подходит: сказать, почему (R)</translation>
    </message>
    <message>
        <source>What the class has to do on this day, in the overview (Enter)</source>
        <translation>Открыть этот день класса в обзоре, в разделе «Нагрузка» (Enter)</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Выбрано: %n</numerusform>
            <numerusform>Выбрано: %n</numerusform>
            <numerusform>Выбрано: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>A class teacher sees them all, working as: {0}</source>
        <translation>Журналы всех предметов класса открыты в роли: {0}</translation>
    </message>
    <message numerus="yes">
        <source>It was so %n time(s) before</source>
        <translation>
            <numerusform>Так уже было %n раз</numerusform>
            <numerusform>Так уже было %n раза</numerusform>
            <numerusform>Так уже было %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>To open the place, work as: {0} (under your name above)</source>
        <translation>Чтобы открыть место, перейдите в роль: {0} (под вашим именем вверху)</translation>
    </message>
    <message>
        <source>What the class has to do on this day is told by the journals of its subjects</source>
        <translation>Что задано и намечено на этот день, видно в журналах предметов класса</translation>
    </message>
    <message>
        <source>closed on {0}: {1}</source>
        <translation>закрыто {0}: {1}</translation>
    </message>
    <message>
        <source>since {0}</source>
        <comment>a day</comment>
        <translation>с {0}</translation>
    </message>
    <message>
        <source>{0}, closed on {1}</source>
        <comment>since when</comment>
        <translation>{0}, закрыто {1}</translation>
    </message>
</context>
<context>
    <name>FindingWhyNot</name>
    <message>
        <source>Choose a finding in the list first</source>
        <translation>Сначала выберите замечание в списке</translation>
    </message>
    <message>
        <source>It is closed: there is nothing more to be done</source>
        <translation>Замечание закрыто: делать больше ничего не нужно</translation>
    </message>
    <message>
        <source>It was accepted: it may stay so</source>
        <translation>Замечание принято: пусть так и остаётся</translation>
    </message>
    <message>
        <source>It was returned already, and waits for the teacher</source>
        <translation>Замечание уже возвращено и ждёт учителя</translation>
    </message>
    <message>
        <source>No teacher is named here: there is nobody to be reminded</source>
        <translation>Учитель здесь не назван: напоминать некому</translation>
    </message>
    <message>
        <source>Only one place can be opened at a time: choose one finding</source>
        <translation>Открыть можно только одно место: выберите одно замечание</translation>
    </message>
    <message>
        <source>The letter is read by the parent and the teacher alone</source>
        <translation>Переписку видят только родитель и учитель</translation>
    </message>
    <message>
        <source>The teacher has answered: it is for the deputy head to judge</source>
        <translation>Учитель уже ответил: решение за завучем</translation>
    </message>
    <message>
        <source>The teacher has not answered yet: there is nothing to return</source>
        <translation>Учитель ещё не ответил: возвращать нечего</translation>
    </message>
    <message>
        <source>There is no page of this in the program</source>
        <translation>Отдельной страницы для этого замечания нет</translation>
    </message>
    <message>
        <source>This can be done with none of the findings that are chosen</source>
        <translation>Ни с одним из выбранных замечаний этого сделать нельзя</translation>
    </message>
    <message>
        <source>To open the place, work as: {0}</source>
        <translation>Чтобы открыть место, перейдите в роль: {0}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Last word</source>
        <translation>Последнее слово</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Урок</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Reminded: {0}</source>
        <translation>Напоминали: {0}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Учитель</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
</context>
<context>
    <name>FindingsBar</name>
    <message>
        <source>Accepted</source>
        <translation>Принятые</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Все дни</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>С ответом</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрытые</translation>
    </message>
    <message>
        <source>Days of the lessons</source>
        <translation>Дни уроков</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>С … по …</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>За 30 дней</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>За 7 дней</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Нерешённые</translation>
    </message>
    <message>
        <source>One subject</source>
        <translation>Один предмет</translation>
    </message>
    <message>
        <source>Only {0}: show all again</source>
        <translation>Только {0}: показать снова все</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Показать снова все</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Waiting for the teacher</source>
        <translation>Ждут учителя</translation>
    </message>
</context>
<context>
    <name>FindingsEmpty</name>
    <message>
        <source>No closed findings</source>
        <translation>Закрытых замечаний нет</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Замечаний нет</translation>
    </message>
    <message>
        <source>Nothing in the journals breaks a rule now.</source>
        <translation>Сейчас в журналах нет нарушений правил.</translation>
    </message>
    <message>
        <source>That is done by the program itself while it is open, and takes a few minutes.</source>
        <translation>Программа проверяет их сама, пока открыта; это займёт несколько минут.</translation>
    </message>
    <message>
        <source>The journals have not been checked yet</source>
        <translation>Журналы ещё не проверены</translation>
    </message>
    <message>
        <source>The page could not be read</source>
        <translation>Страницу не удалось прочитать</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>What has been mended will be listed here.</source>
        <translation>Здесь будет то, что исправлено.</translation>
    </message>
    <message>
        <source>Your journals are in order: there is nothing to answer.</source>
        <translation>Ваши журналы в порядке: отвечать не на что.</translation>
    </message>
</context>
<context>
    <name>FindingsOut</name>
    <message>
        <source>Print the list…</source>
        <translation>Напечатать список…</translation>
    </message>
    <message>
        <source>Save the list as CSV…</source>
        <translation>Сохранить список в CSV…</translation>
    </message>
    <message>
        <source>Save the list as PDF…</source>
        <translation>Сохранить список в PDF…</translation>
    </message>
    <message>
        <source>Save the list as an Excel workbook…</source>
        <translation>Сохранить список в Excel…</translation>
    </message>
    <message>
        <source>{0}: there are no findings here</source>
        <translation>{0}: замечаний здесь нет</translation>
    </message>
</context>
<context>
    <name>FindingsTable</name>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
</context>
<context>
    <name>FirstDayPage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Do not skip</source>
        <translation>Не пропускать</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
</context>
<context>
    <name>FolderBar</name>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Входящие</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправленные</translation>
    </message>
    <message>
        <source>To several</source>
        <translation>Рассылки</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Damaged: {0}</source>
        <translation>Повреждено: {0}</translation>
    </message>
    <message>
        <source>Look into backups</source>
        <translation>Посмотреть копии</translation>
    </message>
    <message>
        <source>Make no more backups here; those that are here stay</source>
        <translation>Больше не делать здесь копий; те, что есть, останутся</translation>
    </message>
    <message>
        <source>Newest: {0}, {1}, verified. Next: {2}.</source>
        <translation>Последняя: {0}, {1}, проверена. Следующая: {2}.</translation>
    </message>
    <message>
        <source>No backup here yet.</source>
        <translation>Здесь копий ещё нет.</translation>
    </message>
    <message>
        <source>On this PC elsewhere…</source>
        <translation>На этом ПК – в другом месте…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>This PC sees it as {0}</source>
        <translation>Этот ПК видит её как {0}</translation>
    </message>
    <message>
        <source>Where this PC sees the folder under another path</source>
        <translation>Если этот ПК видит папку под другим путём</translation>
    </message>
</context>
<context>
    <name>ForAllDialog</name>
    <message>
        <source>A file for each class</source>
        <translation>Файл на каждый класс</translation>
    </message>
    <message numerus="yes">
        <source>All classes (%n)</source>
        <translation>
            <numerusform>Все классы (%n)</numerusform>
            <numerusform>Все классы (%n)</numerusform>
            <numerusform>Все классы (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>All classes in one file</source>
        <translation>Все классы в одном файле</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Папка для файлов</translation>
    </message>
    <message>
        <source>For all classes</source>
        <translation>По всем классам</translation>
    </message>
    <message>
        <source>Grade {0}</source>
        <translation>{0} классы</translation>
    </message>
    <message>
        <source>Made: {0} of {1}.</source>
        <translation>Готово: {0} из {1}.</translation>
    </message>
    <message>
        <source>Make…</source>
        <translation>Составить…</translation>
    </message>
    <message>
        <source>Making {0}…</source>
        <translation>Составляется: {0}…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stopped. Made: {0} of {1}.</source>
        <translation>Остановлено. Готово: {0} из {1}.</translation>
    </message>
    <message>
        <source>What could not be made</source>
        <translation>Что не удалось составить</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Записывается файл…</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Freshness</name>
    <message>
        <source>Judge now what has changed in the journals (F5)</source>
        <translation>Проверить сейчас, что изменилось в журналах (F5)</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Renew the figures</source>
        <translation>Обновить данные</translation>
    </message>
    <message>
        <source>Since then: {0}</source>
        <translation>С тех пор: {0}</translation>
    </message>
    <message>
        <source>as of {0}</source>
        <translation>на {0}</translation>
    </message>
    <message>
        <source>being renewed…</source>
        <translation>обновляется…</translation>
    </message>
</context>
<context>
    <name>GapRow</name>
    <message>
        <source>no lesson</source>
        <translation>нет урока</translation>
    </message>
    <message>
        <source>{0}. No lesson</source>
        <translation>{0}. Нет урока</translation>
    </message>
</context>
<context>
    <name>GroupNameDialog</name>
    <message>
        <source>Enter</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Название группы</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>Rename the group</source>
        <translation>Переименовать группу</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>What is taught to the group is set on the page of courses.</source>
        <translation>Чему учат группу, задают в разделе «Школа» на странице курсов.</translation>
    </message>
    <message>
        <source>With pupils of several classes</source>
        <translation>С учениками нескольких классов</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>По классам</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>По правилам</translation>
    </message>
    <message>
        <source>By teacher</source>
        <translation>По учителям</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Как сгруппировать</translation>
    </message>
</context>
<context>
    <name>HandIn</name>
    <message>
        <source>Handed in late, {0}</source>
        <translation>Сдано с опозданием, {0}</translation>
    </message>
    <message>
        <source>Handed in {0}</source>
        <translation>Сдано {0}</translation>
    </message>
    <message>
        <source>The teacher has not looked at it yet</source>
        <translation>Учитель ещё не смотрел</translation>
    </message>
    <message>
        <source>The teacher looked at it {0}</source>
        <translation>Учитель посмотрел {0}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>проверено</translation>
    </message>
    <message>
        <source>replaced by a newer one</source>
        <translation>заменено новой версией</translation>
    </message>
    <message>
        <source>to be worked over</source>
        <translation>нужно доработать</translation>
    </message>
    <message>
        <source>waits for the teacher</source>
        <translation>ждёт проверки</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>HandInForm</name>
    <message>
        <source>A file is still on its way.</source>
        <translation>Файл ещё загружается.</translation>
    </message>
    <message>
        <source>Being handed in…</source>
        <translation>Отправляется…</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Сдать</translation>
    </message>
    <message>
        <source>Hand in once more</source>
        <translation>Сдать ещё раз</translation>
    </message>
    <message>
        <source>Hand in the work</source>
        <translation>Сдать работу</translation>
    </message>
    <message>
        <source>Kept as a draft. Only you can see it.</source>
        <translation>Сохранено как черновик. Его видите только вы.</translation>
    </message>
    <message>
        <source>Longer than {0} letters: shorten it, or attach a file.</source>
        <translation>Длиннее {0} знаков: сократите или приложите файл.</translation>
    </message>
    <message>
        <source>Not handed in yet</source>
        <translation>Ещё не сдано</translation>
    </message>
    <message>
        <source>Not handed in: {0}</source>
        <translation>Не сдано: {0}</translation>
    </message>
    <message>
        <source>Text of the work</source>
        <translation>Текст работы</translation>
    </message>
    <message>
        <source>Write the solution, or add pictures and files</source>
        <translation>Напишите решение или добавьте фотографии и файлы</translation>
    </message>
</context>
<context>
    <name>HandInPage</name>
    <message>
        <source>All homework</source>
        <translation>Все задания</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Назад к списку (Esc)</translation>
    </message>
    <message>
        <source>Nothing has been handed in.</source>
        <translation>Ничего не сдано.</translation>
    </message>
</context>
<context>
    <name>HandInTable</name>
    <message>
        <source>Handed in</source>
        <translation>Сдано</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Ученики</translation>
    </message>
</context>
<context>
    <name>HandOut</name>
    <message numerus="yes">
        <source>%n attached file(s) could not be read.</source>
        <translation>
            <numerusform>%n приложенный файл прочитать не удалось.</numerusform>
            <numerusform>%n приложенных файла прочитать не удалось.</numerusform>
            <numerusform>%n приложенных файлов прочитать не удалось.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s): {0}</source>
        <translation>
            <numerusform>%n урок: {0}</numerusform>
            <numerusform>%n урока: {0}</numerusform>
            <numerusform>%n уроков: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) and the report cards: {0}</source>
        <translation>
            <numerusform>Табели и %n отметка: {0}</numerusform>
            <numerusform>Табели и %n отметки: {0}</numerusform>
            <numerusform>Табели и %n отметок: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of data: {0}</source>
        <translation>
            <numerusform>%n запись: {0}</numerusform>
            <numerusform>%n записи: {0}</numerusform>
            <numerusform>%n записей: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s), {0} rows: {1}</source>
        <translation>
            <numerusform>%n таблица, строк – {0}: {1}</numerusform>
            <numerusform>%n таблицы, строк – {0}: {1}</numerusform>
            <numerusform>%n таблиц, строк – {0}: {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Остановлено. Ничего не записано.</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Куда сохранить</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Записано: {0}</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>All that the diary holds on this person, and who looked at it: for the person, who may ask for it by law. A PDF to read, tables for programs, and the files handed in. Data of others are left out.</source>
        <translation>Всё, что дневник хранит об этом человеке, и кто это смотрел: для него самого, по закону он вправе это запросить. PDF для чтения, таблицы для программ и сданные файлы. Чужих данных здесь нет.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Collecting the data…</source>
        <translation>Данные собираются…</translation>
    </message>
    <message>
        <source>File of {0} for another school</source>
        <translation>Дело ученика для другой школы: {0}</translation>
    </message>
    <message>
        <source>Personal data, classes, report cards of all years, marks and absences of this year by their days: for the school to which the pupil goes. A PDF to sign, a workbook, and data that another diary can read.</source>
        <translation>Личные данные, классы, табели за все годы, отметки и пропуски этого года по дням: для школы, куда переходит ученик. PDF на подпись, книга Excel и данные, которые прочтёт другой дневник.</translation>
    </message>
    <message>
        <source>What is held on {0}</source>
        <translation>Данные о человеке: {0}</translation>
    </message>
</context>
<context>
    <name>HandedIn</name>
    <message>
        <source>Due: {0}</source>
        <translation>Сдать: {0}</translation>
    </message>
    <message>
        <source>Handed in: {0} of {1}</source>
        <translation>Сдано: {0} из {1}</translation>
    </message>
    <message>
        <source>Version {0}, {1}: {2}</source>
        <translation>Версия {0}, {1}: {2}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>проверено</translation>
    </message>
    <message>
        <source>given back for rework</source>
        <translation>возвращено на доработку</translation>
    </message>
    <message>
        <source>mark {0}</source>
        <translation>отметка {0}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>не сдано</translation>
    </message>
    <message>
        <source>only ticked as done</source>
        <translation>только отмечено как сделанное</translation>
    </message>
    <message>
        <source>replaced by a newer version</source>
        <translation>заменено новой версией</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>ждёт проверки</translation>
    </message>
    <message>
        <source>{0} (handed in late)</source>
        <translation>{0} (сдано с опозданием)</translation>
    </message>
    <message>
        <source>{0}, late</source>
        <translation>{0}, с опозданием</translation>
    </message>
</context>
<context>
    <name>HandedInPage</name>
    <message>
        <source>A new work “homework”</source>
        <translation>новая работа «домашняя»</translation>
    </message>
    <message>
        <source>Back to the journal</source>
        <translation>Назад в журнал</translation>
    </message>
    <message>
        <source>Back to the journal (Esc)</source>
        <translation>Назад в журнал (Esc)</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Сдано</translation>
    </message>
    <message>
        <source>Journal</source>
        <extracomment>Who looks at a work for so long has seen it.</extracomment>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Marks go into</source>
        <translation>Отметки ставятся за</translation>
    </message>
    <message>
        <source>There is no lesson on that day: no marks</source>
        <translation>в этот день нет урока: без отметок</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>No marks yet {0}</source>
        <translation>отметок {0} пока нет</translation>
    </message>
    <message>
        <source>You are here for the first time: what is new will be said from now on</source>
        <translation>вы здесь впервые: о новом будет сказано со следующего раза</translation>
    </message>
    <message>
        <source>all works are handed in</source>
        <translation>все работы сданы</translation>
    </message>
    <message>
        <source>attendance: missed {0}</source>
        <comment>«4 lessons»</comment>
        <translation>посещаемость, пропущено: {0}</translation>
    </message>
    <message>
        <source>attendance: nothing missed</source>
        <translation>посещаемость, пропусков нет</translation>
    </message>
    <message>
        <source>mean of all subjects {0}</source>
        <translation>средний балл {0}</translation>
    </message>
    <message>
        <source>no debts</source>
        <translation>долгов нет</translation>
    </message>
    <message>
        <source>no lessons yet</source>
        <translation>уроков пока не было</translation>
    </message>
    <message>
        <source>nothing new {0}</source>
        <translation>ничего нового {0}</translation>
    </message>
    <message>
        <source>since your last visit on {0}</source>
        <translation>с прошлого раза, {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>subject, «hand in by …»</comment>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}; other changes: {1}</source>
        <comment>«since …», their number</comment>
        <translation>{0}; других изменений: {1}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>+   −   0</source>
        <translation>+   −   0</translation>
    </message>
    <message>
        <source>.  (dot)</source>
        <translation>.  (точка)</translation>
    </message>
    <message>
        <source>1 … 5</source>
        <translation>1 … 5</translation>
    </message>
    <message>
        <source>4 / 5</source>
        <translation>4 / 5</translation>
    </message>
    <message>
        <source>A   R   N</source>
        <translation>A   R   N</translation>
    </message>
    <message>
        <source>Alt+↓   Alt+↑</source>
        <translation>Alt+↓   Alt+↑</translation>
    </message>
    <message>
        <source>Arrows, Enter, Tab</source>
        <translation>Стрелки, Enter, Tab</translation>
    </message>
    <message>
        <source>Arrows, Tab</source>
        <translation>Стрелки, Tab</translation>
    </message>
    <message>
        <source>Beside the marks; Esc goes back</source>
        <translation>Рядом с отметками (Esc – обратно)</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Графики</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+5</source>
        <translation>Ctrl+1 … Ctrl+5</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <source>Ctrl+B   Ctrl+I   Ctrl+K</source>
        <translation>Ctrl+B   Ctrl+I   Ctrl+K</translation>
    </message>
    <message>
        <source>Ctrl+C   Ctrl+X   Ctrl+V</source>
        <translation>Ctrl+C   Ctrl+X   Ctrl+V</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Ctrl+F, or letters</source>
        <translation>Ctrl+F или буквы</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>Ctrl+K   Ctrl+Shift+K</source>
        <translation>Ctrl+K   Ctrl+Shift+K</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Ctrl+P   Ctrl+E   Ctrl+S</source>
        <translation>Ctrl+P   Ctrl+E   Ctrl+S</translation>
    </message>
    <message>
        <source>Ctrl+PgUp   Ctrl+PgDown</source>
        <translation>Ctrl+PgUp   Ctrl+PgDn</translation>
    </message>
    <message>
        <source>Ctrl+R, or Enter</source>
        <translation>Ctrl+R или Enter</translation>
    </message>
    <message>
        <source>Ctrl+Shift+7   8   9</source>
        <translation>Ctrl+Shift+7   8   9</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>Ctrl+Space   Shift+Space</source>
        <translation>Ctrl+Пробел   Shift+Пробел</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Ctrl+Tab</source>
        <translation>Ctrl+Tab</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>Ctrl+Z   Ctrl+Y</source>
        <translation>Ctrl+Z   Ctrl+Y</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+стрелки</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+колесо</translation>
    </message>
    <message>
        <source>Ctrl+←   Ctrl+→</source>
        <translation>Ctrl+←   Ctrl+→</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Diaries</source>
        <translation>Дневники</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Дневник</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Esc   Backspace</source>
        <translation>Esc   Backspace</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>F12</source>
        <translation>F12</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>F4</source>
        <translation>F4</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>F7</source>
        <translation>F7</translation>
    </message>
    <message>
        <source>F8   +   −</source>
        <translation>F8   +   −</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Подержать</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Домашние задания</translation>
    </message>
    <message>
        <source>Into a cell</source>
        <translation>В клетку</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Буквы</translation>
    </message>
    <message>
        <source>Letters, Enter</source>
        <translation>Буквы, Enter</translation>
    </message>
    <message>
        <source>Looks and signatures</source>
        <translation>Подписи и просмотры</translation>
    </message>
    <message>
        <source>Many cells at once</source>
        <translation>Много клеток сразу</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Messages, news, findings</source>
        <translation>Сообщения, новости, замечания</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Новости</translation>
    </message>
    <message>
        <source>Overview of control</source>
        <translation>Обзор контроля</translation>
    </message>
    <message>
        <source>PgUp, PgDn</source>
        <translation>PgUp, PgDn</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Успехи</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Провести</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Рейтинг</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Выделить</translation>
    </message>
    <message>
        <source>Shift+F2</source>
        <translation>Shift+F2</translation>
    </message>
    <message>
        <source>Shift+F4</source>
        <translation>Shift+F4</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+стрелки</translation>
    </message>
    <message>
        <source>Shift+↑ ↓   Ctrl+A</source>
        <translation>Shift+↑ ↓   Ctrl+A</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>When the program asks</source>
        <translation>Когда программа спрашивает</translation>
    </message>
    <message>
        <source>With a finger</source>
        <translation>Пальцем</translation>
    </message>
    <message>
        <source>Write news</source>
        <translation>Писать новости</translation>
    </message>
    <message>
        <source>a chart: closer, wider, all of it</source>
        <translation>график: ближе, дальше, целиком</translation>
    </message>
    <message>
        <source>a debt: the work was not handed in</source>
        <translation>долг: работа не сдана</translation>
    </message>
    <message>
        <source>a heading</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>a mark, and on to the next pupil</source>
        <translation>отметка, и сразу к следующему ученику</translation>
    </message>
    <message>
        <source>a new message</source>
        <translation>новое сообщение</translation>
    </message>
    <message>
        <source>a numbered list, a list with dots, a quote</source>
        <translation>нумерованный список, список с точками, цитата</translation>
    </message>
    <message>
        <source>a remark to the pupil</source>
        <translation>замечание ученику</translation>
    </message>
    <message>
        <source>absent (in any keyboard layout)</source>
        <translation>нет на уроке (раскладка любая)</translation>
    </message>
    <message>
        <source>accept, return, remind (in any keyboard layout)</source>
        <translation>принять, вернуть, напомнить (в любой раскладке)</translation>
    </message>
    <message>
        <source>all present: clears absences</source>
        <translation>все присутствуют: убрать пропуски</translation>
    </message>
    <message>
        <source>answer; Esc goes back</source>
        <translation>ответить; Esc — обратно</translation>
    </message>
    <message>
        <source>back to the cell</source>
        <translation>назад к клетке</translation>
    </message>
    <message>
        <source>bold, italic, a link</source>
        <translation>жирный, курсив, ссылка</translation>
    </message>
    <message>
        <source>canned answers</source>
        <translation>готовые ответы</translation>
    </message>
    <message>
        <source>changed by two: go there, keep mine, take theirs</source>
        <translation>изменили двое: перейти, моя, чужая</translation>
    </message>
    <message>
        <source>choose a course: “7b math”</source>
        <translation>выбрать журнал: «7б алг»</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>стереть</translation>
    </message>
    <message>
        <source>close the subject</source>
        <translation>закрыть предмет</translation>
    </message>
    <message>
        <source>close the thread, reopen it</source>
        <translation>закрыть переписку, открыть снова</translation>
    </message>
    <message>
        <source>closer, wider, all of it</source>
        <translation>ближе, шире, целиком</translation>
    </message>
    <message>
        <source>closer, wider, at the pointer</source>
        <translation>ближе, шире под указателем</translation>
    </message>
    <message>
        <source>comment for the family</source>
        <translation>комментарий для семьи</translation>
    </message>
    <message>
        <source>copy, cut, paste, also from Excel</source>
        <translation>копировать, вырезать, вставить, и из Excel</translation>
    </message>
    <message>
        <source>corrected: it is looked at at once</source>
        <translation>исправлено: проверяется сразу</translation>
    </message>
    <message>
        <source>edit the cell as text</source>
        <translation>исправить клетку как текст</translation>
    </message>
    <message>
        <source>fill down from the first cell selected</source>
        <translation>заполнить вниз, как в первой выделенной</translation>
    </message>
    <message>
        <source>find a pupil by the beginning of the name</source>
        <translation>найти ученика по началу фамилии</translation>
    </message>
    <message>
        <source>from cell to cell</source>
        <translation>из клетки в клетку</translation>
    </message>
    <message>
        <source>from lesson to lesson, and to its marks</source>
        <translation>от урока к уроку и к его отметкам</translation>
    </message>
    <message>
        <source>from one news item to the next</source>
        <translation>от новости к новости</translation>
    </message>
    <message>
        <source>from one piece to the next</source>
        <translation>от задания к заданию</translation>
    </message>
    <message>
        <source>from place to place, on the stairs</source>
        <translation>от места к месту, на лесенке класса</translation>
    </message>
    <message>
        <source>from subject to subject</source>
        <translation>от предмета к предмету</translation>
    </message>
    <message>
        <source>from week to week: the figures are told</source>
        <translation>от недели к неделе: числа словами</translation>
    </message>
    <message>
        <source>give a reason (in any keyboard layout)</source>
        <translation>назвать причину (в любой раскладке)</translation>
    </message>
    <message>
        <source>hand in; Esc goes back to the list</source>
        <translation>сдать работу; Esc — назад к списку</translation>
    </message>
    <message>
        <source>ill; absent for a good reason</source>
        <translation>болеет; нет по уважительной причине</translation>
    </message>
    <message>
        <source>into the text; Esc goes back to the list</source>
        <translation>в текст; Esc возвращает к списку</translation>
    </message>
    <message>
        <source>judge now what has changed</source>
        <translation>проверить сейчас, что изменилось</translation>
    </message>
    <message>
        <source>late; late, with a 5</source>
        <translation>опоздание; опоздание и отметка 5</translation>
    </message>
    <message>
        <source>let a pupil stand out; the journal at this pupil</source>
        <translation>выделить ученика; журнал на этом ученике</translation>
    </message>
    <message>
        <source>mark as unread</source>
        <translation>снова непрочитанное</translation>
    </message>
    <message>
        <source>move what is in view</source>
        <translation>сдвинуть видимую часть</translation>
    </message>
    <message>
        <source>next section</source>
        <translation>следующий раздел</translation>
    </message>
    <message>
        <source>open the journal at this very place</source>
        <translation>открыть журнал на этом самом месте</translation>
    </message>
    <message>
        <source>pass it on to a colleague</source>
        <translation>переслать коллеге</translation>
    </message>
    <message>
        <source>passed, failed, exempt, not attested</source>
        <translation>зачёт, незачёт, освобождение, не аттестован</translation>
    </message>
    <message>
        <source>print the page</source>
        <translation>напечатать страницу</translation>
    </message>
    <message>
        <source>print the week or an extract</source>
        <translation>печать недели или выписки</translation>
    </message>
    <message>
        <source>publish; Esc goes back, and the draft stays</source>
        <translation>опубликовать; Esc – назад, черновик останется</translation>
    </message>
    <message>
        <source>say why an old mark is changed</source>
        <translation>указать, почему изменена давняя отметка</translation>
    </message>
    <message>
        <source>search all messages</source>
        <translation>поиск по всем сообщениям</translation>
    </message>
    <message>
        <source>send what is written</source>
        <translation>отправить написанное</translation>
    </message>
    <message>
        <source>several at once</source>
        <translation>сразу несколько</translation>
    </message>
    <message>
        <source>several cells</source>
        <translation>несколько клеток</translation>
    </message>
    <message>
        <source>signed on paper; once more takes it back</source>
        <translation>подписано на бумаге; ещё раз – отменить</translation>
    </message>
    <message>
        <source>the class: whom to ask, who is on a border</source>
        <translation>класс: кого спросить, кто на границе</translation>
    </message>
    <message>
        <source>the column, the row</source>
        <translation>столбец, строку</translation>
    </message>
    <message>
        <source>the course before, the next course</source>
        <translation>предыдущий, следующий журнал</translation>
    </message>
    <message>
        <source>the history of the cell: who, when, what before</source>
        <translation>история клетки: кто, когда, что было раньше</translation>
    </message>
    <message>
        <source>the lesson or the mark: what for, by whom, when; Esc closes</source>
        <translation>урок или отметка: за что, кто и когда; Esc закрывает</translation>
    </message>
    <message>
        <source>the lesson: topic, homework, works</source>
        <translation>урок: тема, задание, работы</translation>
    </message>
    <message>
        <source>the next thread, the one before</source>
        <translation>следующая переписка, предыдущая</translation>
    </message>
    <message>
        <source>the page goes up or down</source>
        <translation>страница сдвигается вверх или вниз</translation>
    </message>
    <message>
        <source>the pupil before, the next pupil</source>
        <translation>предыдущий ученик, следующий ученик</translation>
    </message>
    <message>
        <source>the report card: marks of the period and the year</source>
        <translation>«Итоги»: отметки за четверть и год</translation>
    </message>
    <message>
        <source>the subject: mean, what is needed, what if</source>
        <translation>предмет: средний, что нужно, что если</translation>
    </message>
    <message>
        <source>the week before, the week after</source>
        <translation>предыдущая, следующая неделя</translation>
    </message>
    <message>
        <source>the whole class: all on paper, copy the list</source>
        <translation>весь класс: всем на бумаге, копировать список</translation>
    </message>
    <message>
        <source>the whole list: print, Excel, PDF</source>
        <translation>весь список: напечатать, в Excel, в PDF</translation>
    </message>
    <message>
        <source>the whole page</source>
        <translation>всю страницу</translation>
    </message>
    <message>
        <source>this mark for everyone without one</source>
        <translation>эта отметка всем, у кого пусто</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>эта страница</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>текущая неделя</translation>
    </message>
    <message>
        <source>tick as done, for pupils</source>
        <translation>отметить как сделанное (ученик)</translation>
    </message>
    <message>
        <source>to the archive, and back</source>
        <translation>в архив и обратно</translation>
    </message>
    <message>
        <source>to the edge of what is filled</source>
        <translation>до края заполненного</translation>
    </message>
    <message>
        <source>today&apos;s lesson</source>
        <translation>сегодняшний урок</translation>
    </message>
    <message>
        <source>two marks in one cell</source>
        <translation>две отметки в одной клетке</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>отменить, вернуть</translation>
    </message>
    <message>
        <source>urgent: confirm receipt, read</source>
        <translation>экстренное: подтвердить, прочитать</translation>
    </message>
    <message>
        <source>what a button or a sign means</source>
        <translation>что значит кнопка или знак</translation>
    </message>
    <message>
        <source>what is behind a cell</source>
        <translation>что стоит за клеткой</translation>
    </message>
    <message>
        <source>what is new: the list under the bell</source>
        <translation>что нового: список под колокольчиком</translation>
    </message>
    <message>
        <source>who has handed in; there 5, Enter, Ctrl+R</source>
        <translation>кто сдал работу; там 5, Enter, Ctrl+R</translation>
    </message>
    <message>
        <source>whose figure is told first</source>
        <translation>чьё число назвать первым</translation>
    </message>
    <message>
        <source>write a news item</source>
        <translation>написать новость</translation>
    </message>
    <message>
        <source>Б   П or У</source>
        <translation>Б   П или У</translation>
    </message>
    <message>
        <source>З   Н Е   О С   Н / А</source>
        <translation>З   НЕ   ОС   Н/А</translation>
    </message>
    <message>
        <source>Н</source>
        <translation>Н</translation>
    </message>
    <message>
        <source>О   О 5</source>
        <translation>О   О 5</translation>
    </message>
    <message>
        <source>←   →</source>
        <translation>←   →</translation>
    </message>
    <message>
        <source>↑   ↓</source>
        <translation>↑   ↓</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Everything is saved by itself. The sign at the top says when, and how much is still on its way.</source>
        <translation>Всё сохраняется само. Значок вверху показывает, когда и сколько ещё не сохранено.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
</context>
<context>
    <name>HolidayDialog</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>As families see it in the diary</source>
        <translation>Так увидят семьи в дневнике</translation>
    </message>
    <message>
        <source>Change days off</source>
        <translation>Изменить дни отдыха</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Дни отдыха</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>Введите название</translation>
    </message>
    <message>
        <source>First and last day</source>
        <translation>Первый и последний день</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>For grades from and to</source>
        <translation>Для классов с … по …</translation>
    </message>
    <message>
        <source>From grade</source>
        <translation>С класса</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Lessons follow by themselves; those in which something is entered stay.</source>
        <translation>Уроки подстроятся сами; те, в которых что-то записано, останутся.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>To grade</source>
        <translation>По класс</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>“{0}” is stored.</source>
        <translation>«{0}» сохранено.</translation>
    </message>
    <message>
        <source>“{0}” is taken away.</source>
        <translation>«{0}» убрано.</translation>
    </message>
</context>
<context>
    <name>HomeworkDayCard</name>
    <message>
        <source>Open this week of the diary</source>
        <translation>Открыть эту неделю дневника</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Week of {0}</source>
        <translation>Неделя: {0}</translation>
    </message>
</context>
<context>
    <name>HomeworkDays</name>
    <message>
        <source>Homework by day</source>
        <extracomment>From these widths on the record stands at the side, and days stand two abreast. After so long the event loop gets its turn; painting what was made needs as much again.</extracomment>
        <translation>Домашние задания по дням</translation>
    </message>
    <message>
        <source>Show four weeks</source>
        <translation>Показать четыре недели</translation>
    </message>
</context>
<context>
    <name>HomeworkFilesDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Files of the homework</source>
        <translation>Файлы задания</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>HomeworkFilter</name>
    <message>
        <source>All subjects</source>
        <translation>Все предметы</translation>
    </message>
    <message>
        <source>Only not ticked</source>
        <translation>Только не отмеченные</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Прошедшие</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Search in homework</source>
        <translation>Поиск по заданиям</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>To do</source>
        <extracomment>From so many pieces on it is worth searching.</extracomment>
        <translation>Предстоящие</translation>
    </message>
</context>
<context>
    <name>HomeworkRecord</name>
    <message>
        <source>All subjects</source>
        <translation>Все предметы</translation>
    </message>
    <message>
        <source>By the pupil&apos;s own ticks. What was set after its lesson is not counted.</source>
        <translation>По отметкам самого ученика. Записанное после начала урока не считается.</translation>
    </message>
    <message>
        <source>The last four weeks</source>
        <translation>За последние четыре недели</translation>
    </message>
    <message>
        <source>in time {0} of {1}</source>
        <translation>вовремя {0} из {1}</translation>
    </message>
    <message>
        <source>late {0}</source>
        <translation>позже {0}</translation>
    </message>
    <message>
        <source>not ticked {0}</source>
        <translation>не отмечено {0}</translation>
    </message>
</context>
<context>
    <name>HomeworkSummary</name>
    <message>
        <source>In the past week not ticked: {0}</source>
        <translation>За прошедшую неделю не отмечено: {0}</translation>
    </message>
    <message>
        <source>New since your last visit: {0}</source>
        <translation>Новых с прошлого посещения: {0}</translation>
    </message>
    <message>
        <source>Of the last four weeks nothing is ticked: ticks seem not to be used.</source>
        <translation>За последние четыре недели ничего не отмечено: похоже, отметками не пользуются.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show what was not ticked</source>
        <translation>Показать не отмеченное</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} и ещё {1}</translation>
    </message>
    <message>
        <source>{0}: everything is ticked</source>
        <translation>{0}: всё отмечено</translation>
    </message>
    <message>
        <source>{0}: not ticked {1}</source>
        <translation>{0}: не отмечено {1}</translation>
    </message>
</context>
<context>
    <name>HomeworkTab</name>
    <message>
        <source>In the first grade it is seldom set. If there is any, it appears here.</source>
        <translation>В первом классе их обычно не задают. Если что-то зададут, оно появится здесь.</translation>
    </message>
    <message>
        <source>New homework appears here by itself.</source>
        <translation>Новое задание появится здесь само.</translation>
    </message>
    <message>
        <source>No homework</source>
        <translation>Заданий нет</translation>
    </message>
    <message>
        <source>No homework has been entered yet</source>
        <translation>Домашних заданий пока не записали</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Заданий нет</translation>
    </message>
    <message>
        <source>Nothing was due in the past week</source>
        <translation>За прошедшую неделю заданий не было</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>The next school day is {0}. New homework appears here by itself.</source>
        <translation>Следующий учебный день — {0}. Новое задание появится здесь само.</translation>
    </message>
    <message>
        <source>Until {0}. Nothing is set for the time after it yet.</source>
        <translation>До {0} включительно. На следующие дни пока ничего не задано.</translation>
    </message>
</context>
<context>
    <name>HomeworkWords</name>
    <message>
        <source>Entered after the lesson had begun, {0}</source>
        <translation>Записано уже после начала урока, {0}</translation>
    </message>
    <message>
        <source>For Friday, {0}</source>
        <translation>На пятницу, {0}</translation>
    </message>
    <message>
        <source>For Monday, {0}</source>
        <translation>На понедельник, {0}</translation>
    </message>
    <message>
        <source>For Saturday, {0}</source>
        <translation>На субботу, {0}</translation>
    </message>
    <message>
        <source>For Sunday, {0}</source>
        <translation>На воскресенье, {0}</translation>
    </message>
    <message>
        <source>For Thursday, {0}</source>
        <translation>На четверг, {0}</translation>
    </message>
    <message>
        <source>For Tuesday, {0}</source>
        <translation>На вторник, {0}</translation>
    </message>
    <message>
        <source>For Wednesday, {0}</source>
        <translation>На среду, {0}</translation>
    </message>
    <message>
        <source>For today, {0}</source>
        <translation>На сегодня, {0}</translation>
    </message>
    <message>
        <source>For tomorrow, {0}</source>
        <translation>На завтра, {0}</translation>
    </message>
    <message>
        <source>Set late: entered {0}</source>
        <translation>Задано поздно: записано {0}</translation>
    </message>
    <message>
        <source>The lesson of {0} is cancelled</source>
        <translation>Урок {0} отменён</translation>
    </message>
    <message>
        <source>The lesson of {0} was moved</source>
        <translation>Урок {0} перенесён</translation>
    </message>
    <message>
        <source>done {0}</source>
        <translation>сделано {0}</translation>
    </message>
    <message>
        <source>lesson {0}</source>
        <translation>урок {0}</translation>
    </message>
    <message>
        <source>lesson {0}, {1}</source>
        <translation>урок {0}, {1}</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>не отмечено</translation>
    </message>
    <message>
        <source>on {0} at {1}</source>
        <translation>{0} в {1}</translation>
    </message>
    <message>
        <source>ticked late, {0}</source>
        <translation>отмечено позже, {0}</translation>
    </message>
    <message>
        <source>today at {0}</source>
        <translation>сегодня в {0}</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} ч</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} ч {1} мин</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} мин</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>{0}, {1} over the norm of {2}</source>
        <translation>{0} — на {1} больше нормы ({2})</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0}; {1}</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Added</source>
        <translation>Добавлено</translation>
    </message>
    <message>
        <source>Brought in before</source>
        <translation>Загружено раньше</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Книга Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Сколько сделано</translation>
    </message>
    <message>
        <source>It cannot be brought in here.</source>
        <translation>Здесь его загрузить нельзя.</translation>
    </message>
    <message>
        <source>Row in the file</source>
        <translation>Строка в файле</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Сохранить непринятые строки</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Остановлено. Ничего не записано.</translation>
    </message>
    <message>
        <source>The file is being brought in…</source>
        <translation>Файл загружается…</translation>
    </message>
    <message>
        <source>The file is being compared with the school…</source>
        <translation>Файл сверяется со школой…</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>Файл читается…</translation>
    </message>
    <message>
        <source>Thematic plans are loaded in the journal, at the course that follows them.</source>
        <translation>Тематические планы загружают в журнале, у того курса, который по ним идёт.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>{0} – refused rows</source>
        <translation>{0} – непринятые строки</translation>
    </message>
    <message>
        <source>{0}: this is “{1}”.</source>
        <translation>{0}: это «{1}».</translation>
    </message>
</context>
<context>
    <name>ImportReasons</name>
    <message>
        <source>A column is there twice.</source>
        <translation>Столбец есть дважды.</translation>
    </message>
    <message>
        <source>A file is missing.</source>
        <translation>Не хватает файла.</translation>
    </message>
    <message>
        <source>A file is there twice.</source>
        <translation>Файл есть дважды.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed, or too early.</source>
        <translation>Кавычка не закрыта или закрыта рано.</translation>
    </message>
    <message>
        <source>A required column is missing.</source>
        <translation>Нет обязательного столбца.</translation>
    </message>
    <message>
        <source>A required value is missing.</source>
        <translation>Нет обязательного значения.</translation>
    </message>
    <message>
        <source>Activities without a place in the timetable.</source>
        <translation>Занятия без места в расписании.</translation>
    </message>
    <message>
        <source>Activities without students.</source>
        <translation>Занятия без учеников.</translation>
    </message>
    <message>
        <source>Another class of the file has become this class here already.</source>
        <translation>Другой класс этого файла уже стал этим классом здесь.</translation>
    </message>
    <message>
        <source>Classes of other years were left out.</source>
        <translation>Классы других лет не загружены.</translation>
    </message>
    <message>
        <source>Hours are a whole number of lessons, from 1 to 100.</source>
        <translation>Часы — целое число уроков, от 1 до 100.</translation>
    </message>
    <message>
        <source>It is not clear in which group the pupil is.</source>
        <translation>Неясно, в какой группе ученик.</translation>
    </message>
    <message>
        <source>It is not clear what this person is at the school.</source>
        <translation>Непонятно, кто это в школе.</translation>
    </message>
    <message>
        <source>It is not clear which of the namesakes is meant.</source>
        <translation>Непонятно, кто из тёзок имеется в виду.</translation>
    </message>
    <message>
        <source>It is not told which class this is.</source>
        <translation>Не указано, какой это класс.</translation>
    </message>
    <message>
        <source>It is not told whose parent this is.</source>
        <translation>Не указано, чей это родитель.</translation>
    </message>
    <message>
        <source>Lessons that the timetable has no longer, but something is entered in them: they stay.</source>
        <translation>Уроков, которых в расписании больше нет, но в них что-то записано: они остались.</translation>
    </message>
    <message>
        <source>More than two weeks alternate: such a lesson cannot be placed here.</source>
        <translation>Чередуются больше чем две недели: сюда такой урок не поставить.</translation>
    </message>
    <message>
        <source>No row was found that says what the columns hold. Say it yourself.</source>
        <translation>Не нашлось строки, по которой видно, что в каких столбцах. Укажите это сами.</translation>
    </message>
    <message>
        <source>Nothing can be brought in from such a file.</source>
        <translation>Из такого файла ничего загрузить нельзя.</translation>
    </message>
    <message>
        <source>On these days the pupil is in another class already.</source>
        <translation>В эти дни ученик уже в другом классе.</translation>
    </message>
    <message>
        <source>Only this value is left out.</source>
        <translation>Не загружается только это значение.</translation>
    </message>
    <message>
        <source>Results without a mark.</source>
        <translation>Результаты без отметки.</translation>
    </message>
    <message>
        <source>Several sheets hold a plan.</source>
        <translation>План есть на нескольких листах.</translation>
    </message>
    <message>
        <source>The XML file is broken.</source>
        <translation>XML-файл повреждён.</translation>
    </message>
    <message>
        <source>The XML refers to other files.</source>
        <translation>XML ссылается на другие файлы.</translation>
    </message>
    <message>
        <source>The academic year is not understood.</source>
        <translation>Непонятный учебный год.</translation>
    </message>
    <message>
        <source>The activity is incomplete.</source>
        <translation>Занятие описано не полностью.</translation>
    </message>
    <message>
        <source>The activity is placed twice.</source>
        <translation>Занятие поставлено дважды.</translation>
    </message>
    <message>
        <source>The activity is there twice.</source>
        <translation>Занятие описано дважды.</translation>
    </message>
    <message>
        <source>The class has a class teacher already, who stays.</source>
        <translation>У класса уже есть классный руководитель; он остаётся.</translation>
    </message>
    <message>
        <source>The class has no such period; its marks were left out.</source>
        <translation>Такого периода у класса нет; его итоговые отметки не загружены.</translation>
    </message>
    <message>
        <source>The column is not understood.</source>
        <translation>Непонятный столбец.</translation>
    </message>
    <message>
        <source>The date is not understood.</source>
        <translation>Непонятная дата.</translation>
    </message>
    <message>
        <source>The dates of the period are taken from the file.</source>
        <translation>Даты периода взяты из файла.</translation>
    </message>
    <message>
        <source>The day lies outside the academic year.</source>
        <translation>День вне учебного года.</translation>
    </message>
    <message>
        <source>The day lies outside the period of the report.</source>
        <translation>День вне периода отчёта.</translation>
    </message>
    <message>
        <source>The day of enrolment lies after the end of the academic year.</source>
        <translation>Дата зачисления позже конца учебного года.</translation>
    </message>
    <message>
        <source>The diary does not keep this; the column was left out.</source>
        <translation>Этого дневник не хранит; столбец не загружен.</translation>
    </message>
    <message>
        <source>The encoding of the file is not known. Save it as XLSX.</source>
        <translation>Кодировка файла не распознана. Сохраните его в XLSX.</translation>
    </message>
    <message>
        <source>The file cannot be read. Is it open in another program?</source>
        <translation>Файл не читается. Не открыт ли он в другой программе?</translation>
    </message>
    <message>
        <source>The file does not tell who is in these groups.</source>
        <translation>Состав этих групп в файле не указан.</translation>
    </message>
    <message>
        <source>The file has no names: the logins stand for them.</source>
        <translation>В файле нет имён: вместо них взяты логины.</translation>
    </message>
    <message>
        <source>The file has no such activity.</source>
        <translation>Такого занятия в файле нет.</translation>
    </message>
    <message>
        <source>The file has no such sheet.</source>
        <translation>Такого листа в файле нет.</translation>
    </message>
    <message>
        <source>The file has several schools; all were taken.</source>
        <translation>В файле несколько школ; взяты все.</translation>
    </message>
    <message>
        <source>The file holds something else than it is read for: say what it is, or choose another one.</source>
        <translation>В файле не то, за что его принимают. Укажите, что это, или выберите другой файл.</translation>
    </message>
    <message>
        <source>The file is damaged. Open it in its own program and save it anew.</source>
        <translation>Файл повреждён. Откройте его в той программе, где он сделан, и сохраните заново.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Файл пуст.</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>Файла больше нет на месте.</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one.</source>
        <translation>Файл закрыт паролем. Сохраните его без пароля.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Файл слишком велик.</translation>
    </message>
    <message>
        <source>The folder does not hold just one such file.</source>
        <translation>В папке не один подходящий файл.</translation>
    </message>
    <message>
        <source>The formula of the cell has failed.</source>
        <translation>Формула в ячейке не вычислена.</translation>
    </message>
    <message>
        <source>The grade is not told.</source>
        <translation>Не указан класс обучения.</translation>
    </message>
    <message>
        <source>The lesson is held in a part of the year only: enter it yourself from its day on.</source>
        <translation>Урок идёт только часть года: внесите его с нужного дня сами.</translation>
    </message>
    <message>
        <source>The lesson lies beyond the day.</source>
        <translation>Урок за пределами дня.</translation>
    </message>
    <message>
        <source>The list of people gives this person another role than this class does.</source>
        <translation>В списке людей у него другая роль, чем в этом классе.</translation>
    </message>
    <message>
        <source>The mark is not understood.</source>
        <translation>Непонятная отметка.</translation>
    </message>
    <message>
        <source>The name is not understood.</source>
        <translation>Непонятное имя.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>Слишком длинное имя.</translation>
    </message>
    <message>
        <source>The name of the class is not understood.</source>
        <translation>Непонятное название класса.</translation>
    </message>
    <message>
        <source>The name of the class is too long.</source>
        <translation>Слишком длинное название класса.</translation>
    </message>
    <message>
        <source>The name of the room is too long.</source>
        <translation>Слишком длинное название кабинета.</translation>
    </message>
    <message>
        <source>The number of the lesson is not understood.</source>
        <translation>Непонятный номер урока.</translation>
    </message>
    <message>
        <source>The other system wants these records deleted; nothing was deleted here.</source>
        <translation>Другая система просит удалить эти записи; здесь ничего не удалено.</translation>
    </message>
    <message>
        <source>The period is closed.</source>
        <translation>Период закрыт.</translation>
    </message>
    <message>
        <source>The period is not told.</source>
        <translation>Не указан период.</translation>
    </message>
    <message>
        <source>The periods of the file are other ones; they stay as they are here.</source>
        <translation>Периоды в файле другие; здесь они остаются, как есть.</translation>
    </message>
    <message>
        <source>The program does not know what this file is. It reads XLSX, XLS, ODS, CSV and HTML tables, XML timetables, and folders or ZIP files of OneRoster and SDS.</source>
        <translation>Программа не знает, что это за файл. Она читает таблицы XLSX, XLS, ODS, CSV и HTML, расписания в XML, а также папки и ZIP-файлы OneRoster и SDS.</translation>
    </message>
    <message>
        <source>The pupil is in another class.</source>
        <translation>Ученик в другом классе.</translation>
    </message>
    <message>
        <source>The pupil is not told.</source>
        <translation>Не указан ученик.</translation>
    </message>
    <message>
        <source>The pupil left before the year began.</source>
        <translation>Ученик выбыл до начала года.</translation>
    </message>
    <message>
        <source>The pupil was not in the class on that day.</source>
        <translation>В этот день ученика в классе не было.</translation>
    </message>
    <message>
        <source>The role of the administrator is granted by hand only.</source>
        <translation>Роль администратора дают только вручную.</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation>В строке больше ячеек, чем столбцов.</translation>
    </message>
    <message>
        <source>The row has no number and does not look like the name of a part.</source>
        <translation>У строки нет номера, а на название раздела она не похожа.</translation>
    </message>
    <message>
        <source>The school has no such class yet; it gets no class teacher.</source>
        <translation>Такого класса в школе ещё нет; классный руководитель не назначен.</translation>
    </message>
    <message>
        <source>The school has somebody of this name already; it may be the same person.</source>
        <translation>В школе уже есть человек с таким именем; возможно, это он.</translation>
    </message>
    <message>
        <source>The second file of the timetable is not beside it.</source>
        <translation>Рядом нет второго файла расписания.</translation>
    </message>
    <message>
        <source>The sex is not understood.</source>
        <translation>Непонятный пол.</translation>
    </message>
    <message>
        <source>The standard knows no such value.</source>
        <translation>Такого значения стандарт не знает.</translation>
    </message>
    <message>
        <source>The subject is not told.</source>
        <translation>Не указан предмет.</translation>
    </message>
    <message>
        <source>The subject is there twice.</source>
        <translation>Предмет указан дважды.</translation>
    </message>
    <message>
        <source>The subject&apos;s scale has no such mark.</source>
        <translation>В шкале предмета такой отметки нет.</translation>
    </message>
    <message>
        <source>The surname or given name is missing.</source>
        <translation>Нет фамилии или имени.</translation>
    </message>
    <message>
        <source>The table is too large.</source>
        <translation>Таблица слишком велика.</translation>
    </message>
    <message>
        <source>The text has characters that cannot be shown.</source>
        <translation>В тексте недопустимые символы.</translation>
    </message>
    <message>
        <source>The text of a cell is too long.</source>
        <translation>Слишком длинный текст в ячейке.</translation>
    </message>
    <message>
        <source>The topic is missing.</source>
        <translation>Нет темы.</translation>
    </message>
    <message>
        <source>The value is not understood.</source>
        <translation>Непонятное значение.</translation>
    </message>
    <message>
        <source>The value is too long.</source>
        <translation>Слишком длинное значение.</translation>
    </message>
    <message>
        <source>The weekday is not understood.</source>
        <translation>Непонятный день недели.</translation>
    </message>
    <message>
        <source>There is a header and nothing under it, or nothing at all.</source>
        <translation>Под заголовком ничего нет, или таблица пуста.</translation>
    </message>
    <message>
        <source>There is no column of positions: all are taken for teachers.</source>
        <translation>Столбца с должностями нет: все загружаются как учителя.</translation>
    </message>
    <message>
        <source>There is no manifest.csv.</source>
        <translation>Нет файла manifest.csv.</translation>
    </message>
    <message>
        <source>There is no such grade here (there are 1 to 11).</source>
        <translation>Такого класса обучения здесь нет (бывают 1–11).</translation>
    </message>
    <message>
        <source>There is no such pupil in the school, or not in this class. Bring in the class list first.</source>
        <translation>Такого ученика в школе или в этом классе нет. Сначала загрузите список класса.</translation>
    </message>
    <message>
        <source>There was such an id before.</source>
        <translation>Такой идентификатор уже был.</translation>
    </message>
    <message>
        <source>There were lessons on a holiday; it was made a school day.</source>
        <translation>В праздник были уроки; день отмечен учебным.</translation>
    </message>
    <message>
        <source>These files hold changes only; everything else stays as it is.</source>
        <translation>В этих файлах только изменения; остальное остаётся, как есть.</translation>
    </message>
    <message>
        <source>These people have rights over the school there; here they are teachers, the administrator grants rights.</source>
        <translation>У этих людей там есть права руководства; здесь они учителя, права даёт администратор.</translation>
    </message>
    <message>
        <source>These pupils of the class are not in the list; they stay in the class.</source>
        <translation>Этих учеников класса в списке нет; они остаются в классе.</translation>
    </message>
    <message>
        <source>This absence was changed in the journal; it stays as it is.</source>
        <translation>Этот пропуск изменили в журнале; он остаётся, как есть.</translation>
    </message>
    <message>
        <source>This column is not imported.</source>
        <translation>Этот столбец не загружается.</translation>
    </message>
    <message>
        <source>This file is not imported.</source>
        <translation>Этот файл не загружается.</translation>
    </message>
    <message>
        <source>This is a folder. Choose a file.</source>
        <translation>Это папка. Выберите файл.</translation>
    </message>
    <message>
        <source>This is neither OneRoster nor Microsoft SDS (a folder or ZIP of their CSV files is needed).</source>
        <translation>Это не OneRoster и не Microsoft SDS (нужна папка или ZIP с их CSV-файлами).</translation>
    </message>
    <message>
        <source>This mark was changed in the journal; it stays as it is.</source>
        <translation>Эту отметку изменили в журнале; она остаётся, как есть.</translation>
    </message>
    <message>
        <source>This period mark was changed here; it stays as it is.</source>
        <translation>Эту итоговую отметку изменили здесь; она остаётся, как есть.</translation>
    </message>
    <message>
        <source>This position has no role in the diary; the person was left out.</source>
        <translation>У этой должности нет роли в дневнике; человек не загружен.</translation>
    </message>
    <message>
        <source>Too many lessons on one day.</source>
        <translation>Слишком много уроков за день.</translation>
    </message>
    <message>
        <source>Too many works at one lesson.</source>
        <translation>Слишком много работ на одном уроке.</translation>
    </message>
    <message>
        <source>What this refers to is not in the files.</source>
        <translation>Того, на что указано, в файлах нет.</translation>
    </message>
    <message>
        <source>column “{0}”</source>
        <translation>столбец «{0}»</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>строка {0}</translation>
    </message>
    <message>
        <source>sheet “{0}”</source>
        <translation>лист «{0}»</translation>
    </message>
    <message>
        <source>“0” is “not attested” and no mark.</source>
        <translation>«0» — это «н/а», а не отметка.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n absence(s)</source>
        <translation>
            <numerusform>%n пропуск</numerusform>
            <numerusform>%n пропуска</numerusform>
            <numerusform>%n пропусков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies)</source>
        <translation>
            <numerusform>%n занятие</numerusform>
            <numerusform>%n занятия</numerusform>
            <numerusform>%n занятий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren)</source>
        <translation>
            <numerusform>%n ребёнок</numerusform>
            <numerusform>%n ребёнка</numerusform>
            <numerusform>%n детей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n класс</numerusform>
            <numerusform>%n класса</numerusform>
            <numerusform>%n классов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n курс</numerusform>
            <numerusform>%n курса</numerusform>
            <numerusform>%n курсов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n группа</numerusform>
            <numerusform>%n группы</numerusform>
            <numerusform>%n групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of work</source>
        <translation>
            <numerusform>%n вид работ</numerusform>
            <numerusform>%n вида работ</numerusform>
            <numerusform>%n видов работ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n урок</numerusform>
            <numerusform>%n урока</numerusform>
            <numerusform>%n уроков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) a week</source>
        <translation>
            <numerusform>%n урок в неделю</numerusform>
            <numerusform>%n урока в неделю</numerusform>
            <numerusform>%n уроков в неделю</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) of a parent to a child</source>
        <translation>
            <numerusform>%n связь родителя с ребёнком</numerusform>
            <numerusform>%n связи родителей с детьми</numerusform>
            <numerusform>%n связей родителей с детьми</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n отметка</numerusform>
            <numerusform>%n отметки</numerusform>
            <numerusform>%n отметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of staff</source>
        <translation>
            <numerusform>%n сотрудник</numerusform>
            <numerusform>%n сотрудника</numerusform>
            <numerusform>%n сотрудников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parent(s)</source>
        <translation>
            <numerusform>%n родитель</numerusform>
            <numerusform>%n родителя</numerusform>
            <numerusform>%n родителей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period mark(s)</source>
        <translation>
            <numerusform>%n итоговая отметка</numerusform>
            <numerusform>%n итоговые отметки</numerusform>
            <numerusform>%n итоговых отметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n ученик</numerusform>
            <numerusform>%n ученика</numerusform>
            <numerusform>%n учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be used</source>
        <translation>
            <numerusform>%n строку загрузить нельзя</numerusform>
            <numerusform>%n строки загрузить нельзя</numerusform>
            <numerusform>%n строк загрузить нельзя</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n лист</numerusform>
            <numerusform>%n листа</numerusform>
            <numerusform>%n листов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) of the file with such columns are read alike.</source>
        <translation>
            <numerusform>%n лист файла с такими столбцами читается одинаково.</numerusform>
            <numerusform>%n листа файла с такими столбцами читаются одинаково.</numerusform>
            <numerusform>%n листов файла с такими столбцами читаются одинаково.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subject(s)</source>
        <translation>
            <numerusform>%n предмет</numerusform>
            <numerusform>%n предмета</numerusform>
            <numerusform>%n предметов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work(s)</source>
        <translation>
            <numerusform>%n работа</numerusform>
            <numerusform>%n работы</numerusform>
            <numerusform>%n работ</numerusform>
        </translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Пропуски</translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation>Добавлено: {0}</translation>
    </message>
    <message>
        <source>As they were: {0}</source>
        <translation>Без изменений: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Bring in without the %n refused row(s)</source>
        <translation>
            <numerusform>Загрузить без %n непринятой строки</numerusform>
            <numerusform>Загрузить без %n непринятых строк</numerusform>
            <numerusform>Загрузить без %n непринятых строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed: {0}</source>
        <translation>Изменено: {0}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Class list</source>
        <translation>Список класса</translation>
    </message>
    <message>
        <source>Class teacher of</source>
        <translation>Классное руководство</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Курсы</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Day of enrolment</source>
        <translation>Дата зачисления</translation>
    </message>
    <message>
        <source>Day of leaving</source>
        <translation>Дата выбытия</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>Отец</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>ФИО целиком</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Параллель</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Kinds of work</source>
        <translation>Виды работ</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Уроки</translation>
    </message>
    <message>
        <source>Letter of the class</source>
        <translation>Буква класса</translation>
    </message>
    <message>
        <source>Links of parents to children</source>
        <translation>Связи родителей с детьми</translation>
    </message>
    <message>
        <source>List of staff</source>
        <translation>Список сотрудников</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Отметки</translation>
    </message>
    <message>
        <source>Marks of another diary</source>
        <translation>Отметки из другого дневника</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>Мать</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Number of the personal file</source>
        <translation>Номер личного дела</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Родитель</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Родители</translation>
    </message>
    <message>
        <source>Parents with their children</source>
        <translation>Родители с детьми</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Period marks</source>
        <translation>Итоговые отметки</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Ученики</translation>
    </message>
    <message>
        <source>School of another system (OneRoster, SDS)</source>
        <translation>Школа из другой системы (OneRoster, SDS)</translation>
    </message>
    <message>
        <source>Second parent</source>
        <translation>Второй родитель</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Stay as they are: {0}</source>
        <translation>Останется как есть: {0}</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Предметы</translation>
    </message>
    <message>
        <source>Subjects (not brought in)</source>
        <translation>Предметы (не загружаются)</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Thematic plan</source>
        <translation>Тематический план</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Timetable entries</source>
        <translation>Уроки недели</translation>
    </message>
    <message>
        <source>Will be added: {0}</source>
        <translation>Добавится: {0}</translation>
    </message>
    <message>
        <source>Will be changed: {0}</source>
        <translation>Изменится: {0}</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Работы</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменится</translation>
    </message>
    <message>
        <source>class teacher of</source>
        <translation>классное руководство</translation>
    </message>
    <message>
        <source>day of birth</source>
        <translation>дата рождения</translation>
    </message>
    <message>
        <source>deputy head</source>
        <translation>завуч</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>эл. почта</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>head</source>
        <translation>директор</translation>
    </message>
    <message>
        <source>leaves on</source>
        <translation>выбывает</translation>
    </message>
    <message>
        <source>new</source>
        <translation>добавится</translation>
    </message>
    <message>
        <source>number of the personal file</source>
        <translation>номер личного дела</translation>
    </message>
    <message>
        <source>patronymic</source>
        <translation>отчество</translation>
    </message>
    <message>
        <source>role</source>
        <translation>роль</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>пол</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>фамилия</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>учитель</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>who it is to the child</source>
        <translation>кем приходится</translation>
    </message>
    <message>
        <source>– leave out –</source>
        <translation>– не загружать –</translation>
    </message>
</context>
<context>
    <name>InBackup</name>
    <message>
        <source>Absences</source>
        <translation>Пропуски</translation>
    </message>
    <message>
        <source>Absences and lateness</source>
        <translation>Пропуски и опоздания</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Домашние задания</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Уроки</translation>
    </message>
    <message>
        <source>Lessons and topics</source>
        <translation>Уроки и темы</translation>
    </message>
    <message>
        <source>Looks into diaries, signatures, remarks</source>
        <translation>Просмотры дневников, подписи, замечания</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Отметки</translation>
    </message>
    <message>
        <source>Marks and works</source>
        <translation>Отметки и работы</translation>
    </message>
    <message>
        <source>Marks of periods</source>
        <translation>Итоговые отметки</translation>
    </message>
    <message>
        <source>Messages and news</source>
        <translation>Сообщения и новости</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Прочее</translation>
    </message>
    <message>
        <source>People and logins</source>
        <translation>Люди и логины</translation>
    </message>
    <message>
        <source>School, timetable, settings</source>
        <translation>Школа, расписание, настройки</translation>
    </message>
    <message>
        <source>Ticks at homework</source>
        <translation>Галочки «сделано»</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Работы</translation>
    </message>
    <message>
        <source>at lessons that are cancelled now</source>
        <translation>на уроках, которые теперь отменены</translation>
    </message>
    <message>
        <source>of a kind of work that is there no more</source>
        <translation>вида работы, которого больше нет</translation>
    </message>
    <message>
        <source>of pupils who are not in the class on that day</source>
        <translation>учеников, которых в тот день нет в классе</translation>
    </message>
    <message>
        <source>of somebody who is another person now</source>
        <translation>того, кто теперь другой человек</translation>
    </message>
    <message>
        <source>of somebody who was erased</source>
        <translation>удалённого человека</translation>
    </message>
</context>
<context>
    <name>IndividualDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Задать</translation>
    </message>
    <message>
        <source>Homework for</source>
        <translation>Задание на</translation>
    </message>
    <message>
        <source>Homework for some pupils</source>
        <translation>Индивидуальное задание</translation>
    </message>
    <message>
        <source>Only these pupils see it</source>
        <translation>Задание увидят только эти ученики</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Убрать задание</translation>
    </message>
    <message>
        <source>Takes about</source>
        <translation>Займёт примерно</translation>
    </message>
    <message>
        <source>Tick at least one pupil.</source>
        <translation>Отметьте хотя бы одного ученика.</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>не оценено</translation>
    </message>
</context>
<context>
    <name>InsidePanel</name>
    <message numerus="yes">
        <source> and %n more class(es)</source>
        <translation>
            <numerusform> и ещё %n класс</numerusform>
            <numerusform> и ещё %n класса</numerusform>
            <numerusform> и ещё %n классов</numerusform>
        </translation>
    </message>
    <message>
        <source>An older backup was put back in between: counted from where the two histories part.</source>
        <translation>С тех пор возвращали другую копию: считается с места, где истории разошлись.</translation>
    </message>
    <message>
        <source>Bring back a class or journal…</source>
        <translation>Вернуть класс или журнал…</translation>
    </message>
    <message numerus="yes">
        <source>By %n person(s); the last at {0}.</source>
        <translation>
            <numerusform>%n человек; последнее – {0}.</numerusform>
            <numerusform>%n человека; последнее – {0}.</numerusform>
            <numerusform>%n человек; последнее – {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entered since then</source>
        <translation>Внесено с тех пор</translation>
    </message>
    <message>
        <source>Key file…</source>
        <translation>Файл ключа…</translation>
    </message>
    <message>
        <source>Nothing: today&apos;s file says the same.</source>
        <translation>Ничего: в сегодняшнем файле то же самое.</translation>
    </message>
    <message>
        <source>Put the whole backup back…</source>
        <translation>Вернуть копию целиком…</translation>
    </message>
    <message>
        <source>The last entries in it</source>
        <translation>Последние записи в ней</translation>
    </message>
    <message>
        <source>Year {0}: classes {1}, pupils {2}. People {3}, marks {4}.</source>
        <translation>Учебный год {0}: классов {1}, учеников {2}. Людей {3}, отметок {4}.</translation>
    </message>
    <message>
        <source>{0}, as of {1}</source>
        <translation>{0}, копия от {1}</translation>
    </message>
    <message>
        <source>{0}: {1}, now {2}</source>
        <translation>{0}: было {1}, сейчас {2}</translation>
    </message>
</context>
<context>
    <name>InsightCounts</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n отметка</numerusform>
            <numerusform>%n отметки</numerusform>
            <numerusform>%n отметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work(s) not handed in</source>
        <translation>
            <numerusform>%n долг</numerusform>
            <numerusform>%n долга</numerusform>
            <numerusform>%n долгов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not asked for %n lesson(s)</source>
        <translation>
            <numerusform>давно: %n урок</numerusform>
            <numerusform>давно: %n урока</numerusform>
            <numerusform>давно: %n уроков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightPanel</name>
    <message>
        <source>Class</source>
        <extracomment>The panel follows when nothing has happened for so long. A new page is painted first. From top to bottom, so that nothing jumps when it appears.</extracomment>
        <translation>Класс</translation>
    </message>
</context>
<context>
    <name>InsightWords</name>
    <message>
        <source>few marks: {0}</source>
        <translation>мало отметок: {0}</translation>
    </message>
    <message>
        <source>for a {0} (from {1}) {2}</source>
        <comment>what lifts a pupil</comment>
        <translation>до {0} (порог {1}) {2}</translation>
    </message>
    <message>
        <source>if it goes on so: {0}</source>
        <comment>a forecast</comment>
        <translation>если так пойдёт: {0}</translation>
    </message>
    <message>
        <source>just above the threshold of {0}: from {1} to {2} it is not far</source>
        <translation>чуть выше порога {0}: {1} легко станет {2}</translation>
    </message>
    <message>
        <source>mean {0}</source>
        <translation>средний {0}</translation>
    </message>
    <message>
        <source>missed the last lesson</source>
        <translation>не было на прошлом уроке</translation>
    </message>
    <message>
        <source>no marks yet</source>
        <translation>ещё нет отметок</translation>
    </message>
    <message>
        <source>{0} from {1}</source>
        <comment>a mark and its threshold</comment>
        <translation>{0} от {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>a day and what stands there</comment>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>a mark and how many</comment>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} ({2}%)</source>
        <comment>a mark, how many, percent of all</comment>
        <translation>{0}: {1} ({2} %)</translation>
    </message>
</context>
<context>
    <name>IssueChoice</name>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Parents without a login</source>
        <translation>Родители без логина</translation>
    </message>
    <message>
        <source>Pupils without a login</source>
        <translation>Ученики без логина</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message numerus="yes">
        <source>%n login(s) would be issued.</source>
        <translation>
            <numerusform>Будет выдан %n логин.</numerusform>
            <numerusform>Будет выдано %n логина.</numerusform>
            <numerusform>Будет выдано %n логинов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Everybody has a login</source>
        <translation>Логины есть у всех</translation>
    </message>
    <message>
        <source>Everybody who has no login yet gets one, with a one-time password on a slip. Whoever has a password keeps it: of a diary only the class teacher gives a new one.</source>
        <translation>Все, у кого логина ещё нет, получат его с одноразовым паролем на листке. У кого пароль уже есть, тот его сохранит: новый пароль дневника выдаёт только классный руководитель.</translation>
    </message>
    <message>
        <source>Issue and show the slips</source>
        <translation>Выдать и показать листки</translation>
    </message>
    <message>
        <source>Issue logins</source>
        <translation>Выдача логинов</translation>
    </message>
    <message numerus="yes">
        <source>It takes about %n minute(s).</source>
        <translation>
            <numerusform>Это займёт около %n минуты.</numerusform>
            <numerusform>Это займёт около %n минут.</numerusform>
            <numerusform>Это займёт около %n минут.</numerusform>
        </translation>
    </message>
    <message>
        <source>Logins issued</source>
        <translation>Выдано логинов</translation>
    </message>
    <message>
        <source>Nobody is chosen who has no login yet.</source>
        <translation>Среди выбранных у всех уже есть логины.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>What is issued stays issued when you stop; its slips are shown.</source>
        <translation>Если остановить, выданное останется выданным, и листки будут показаны.</translation>
    </message>
    <message>
        <source>Whoever has forgotten the password gets a new one from the class teacher, staff from you.</source>
        <translation>Забытый пароль заменяет классный руководитель, а сотрудникам – вы.</translation>
    </message>
</context>
<context>
    <name>JournalBanner</name>
    <message>
        <source>Give up these changes</source>
        <translation>Отказаться от этих изменений</translation>
    </message>
    <message>
        <source>Not accepted: {0} What you entered is kept and marked.</source>
        <translation>Не принято: {0} Введённое сохранено и помечено.</translation>
    </message>
</context>
<context>
    <name>JournalExport</name>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Книги Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print and export</source>
        <translation>Печать и экспорт</translation>
    </message>
    <message>
        <source>Print the page as in the paper journal (Ctrl+P), or keep it as PDF or Excel</source>
        <translation>Напечатать страницу, как в бумажном журнале (Ctrl+P), или сохранить в PDF или Excel</translation>
    </message>
    <message>
        <source>Save as &amp;Excel workbook…</source>
        <translation>Сохранить как &amp;Excel…</translation>
    </message>
    <message>
        <source>Save as Excel workbook</source>
        <translation>Сохранить как Excel</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Сохранить как P&amp;DF…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить как PDF</translation>
    </message>
</context>
<context>
    <name>JournalGrid</name>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <extracomment>How much of the width the names may take. So much must be left for names and marks, or the means give way to them.</extracomment>
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
    <name>JournalPaper</name>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Домашнее задание</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Урок</translation>
    </message>
    <message>
        <source>Marks</source>
        <comment>name of a sheet</comment>
        <translation>Отметки</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Фамилия, имя</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Sheet {number} of {count}</source>
        <translation>Лист {number} из {count}</translation>
    </message>
    <message>
        <source>Signature of the teacher</source>
        <translation>Подпись учителя</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Учитель</translation>
    </message>
    <message>
        <source>Term</source>
        <comment>head of the column of period marks</comment>
        <translation>Итог</translation>
    </message>
    <message>
        <source>The topics are on sheet {number}</source>
        <translation>Темы уроков – на листе {number}</translation>
    </message>
    <message>
        <source>There are no lessons in this period</source>
        <translation>Уроков в этом периоде нет</translation>
    </message>
    <message>
        <source>Topic of the lesson</source>
        <translation>Тема урока</translation>
    </message>
    <message>
        <source>Topics</source>
        <comment>name of a sheet</comment>
        <translation>Темы уроков</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <comment>days in a workbook</comment>
        <translation>dd.mm.yyyy</translation>
    </message>
    <message>
        <source>{day}.{month}</source>
        <comment>day of a lesson in a narrow column</comment>
        <translation>{day}.{month}</translation>
    </message>
</context>
<context>
    <name>JournalSheet</name>
    <message>
        <source>Comment for the family…</source>
        <translation>Комментарий для семьи…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Вырезать</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Заполнить</translation>
    </message>
    <message>
        <source>History of the cell…</source>
        <translation>История клетки…</translation>
    </message>
    <message>
        <source>No homework is due at this lesson, and none was given at it.</source>
        <translation>К этому уроку ничего не задано, и на нём тоже.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Remark to the pupil…</source>
        <translation>Замечание ученику…</translation>
    </message>
    <message>
        <source>To the class: whom to ask, who is on a border</source>
        <translation>К классу: кого спросить, кто на границе</translation>
    </message>
    <message>
        <source>To the lesson: topic, homework, works</source>
        <translation>К уроку: тема, задание, работы</translation>
    </message>
    <message>
        <source>Who has handed in the homework</source>
        <translation>Кто сдал домашнее задание</translation>
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
        <source>Ask again from now on</source>
        <translation>Снова спрашивать</translation>
    </message>
    <message>
        <source>Late changes in this course get the reason “{0}”.</source>
        <extracomment>The page of before stays so long while another one is read.</extracomment>
        <translation>Поздние изменения в этом журнале сохраняются с причиной «{0}».</translation>
    </message>
</context>
<context>
    <name>JournalToolbar</name>
    <message>
        <source>&amp;Course</source>
        <extracomment>What gives way one after another where it gets narrow: nothing, the label, the words of what is needed least, the names of the periods, what the menu at the right offers too, the words of the report card.</extracomment>
        <translation>&amp;Журнал</translation>
    </message>
    <message>
        <source>Academic year</source>
        <translation>Учебный год</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Fill, copy, find a pupil and more</source>
        <translation>Заполнить, скопировать, найти ученика и другое</translation>
    </message>
    <message>
        <source>Marks of the period and the year (F9)</source>
        <translation>Отметки за четверть и за год (F9)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Панель</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Report card</source>
        <translation>Итоги</translation>
    </message>
    <message>
        <source>The lesson (F4), the cell (F3) and the class (F5) beside the marks</source>
        <translation>Урок (F4), клетка (F3) и класс (F5) рядом с отметками</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Type a class and a subject, such as “7b math” (F6)</source>
        <translation>Наберите класс и предмет, например «7б мат» (F6)</translation>
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
        <translation>отсутствие</translation>
    </message>
    <message>
        <source>absent, excused</source>
        <translation>отсутствие по уважительной причине</translation>
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
        <source>d MMMM</source>
        <comment>day</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>day of another year</comment>
        <translation>d MMMM yyyy</translation>
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
        <source>does not count</source>
        <translation>в среднем не учитывается</translation>
    </message>
    <message>
        <source>due on {0}</source>
        <translation>сдать до {0}</translation>
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
        <translation>болезнь</translation>
    </message>
    <message>
        <source>late</source>
        <translation>опоздание</translation>
    </message>
    <message>
        <source>late by {0} min</source>
        <translation>опоздание на {0} мин</translation>
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
        <source>not saved before the reason is given</source>
        <translation>не сохранено: нужна причина</translation>
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
        <translation>присутствие</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>вес {0}</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Change the key…</source>
        <translation>Сменить ключ…</translation>
    </message>
    <message>
        <source>Done. Put the new key file on each PC (fingerprint {0}), and print the recovery sheet.</source>
        <translation>Готово. Положите новый файл ключа на каждый ПК (отпечаток {0}) и напечатайте лист восстановления.</translation>
    </message>
    <message>
        <source>Encrypt…</source>
        <translation>Зашифровать…</translation>
    </message>
    <message>
        <source>Fingerprint of the key</source>
        <translation>Отпечаток ключа</translation>
    </message>
    <message>
        <source>Fingerprint of the key: {0}</source>
        <translation>Отпечаток ключа: {0}</translation>
    </message>
    <message>
        <source>How to get the key file back: in the program, “Safety” → “Key” → “Key file from a sheet…”.</source>
        <translation>Как вернуть файл ключа: в программе «Сохранность» → «Ключ» → «Файл ключа с листа…» или прямо на странице, где программа спрашивает ключ.</translation>
    </message>
    <message>
        <source>Key file from a sheet…</source>
        <translation>Файл ключа с листа…</translation>
    </message>
    <message>
        <source>Or at the command line: python -m app key restore school.key</source>
        <translation>Или в командной строке: python -m app key restore school.key</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>Напечатать лист…</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Напечатан</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>Recovery sheet of the key</source>
        <translation>Лист восстановления ключа</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>Take encryption away…</source>
        <translation>Снять шифрование…</translation>
    </message>
    <message>
        <source>The QR code holds the same key in one line.</source>
        <translation>В QR-коде – тот же ключ одной строкой.</translation>
    </message>
    <message>
        <source>The file of the school diary is encrypted. If the key file is lost, the diary and its backups can be opened with this sheet alone. Keep it in the safe, and take no pictures of it.</source>
        <translation>Файл школьного дневника зашифрован. Если файл ключа пропадёт, открыть дневник и его копии можно только с этим листом. Держите его в сейфе и не фотографируйте.</translation>
    </message>
    <message>
        <source>The key file is written. Fingerprint {0}: the same has to stand on the sheet.</source>
        <translation>Файл ключа записан. Отпечаток {0}: такой же должен быть на листе.</translation>
    </message>
    <message>
        <source>The key on paper, for the safe: if all key files are lost, the diary and its backups open with this sheet alone. From it the key file is typed again, here or on the page of an unopened school.</source>
        <translation>Ключ на бумаге, для сейфа: если все файлы ключа пропадут, дневник и копии откроются только с ним. С листа файл ключа набирают снова – здесь или там, где программа спрашивает ключ.</translation>
    </message>
    <message>
        <source>The last two signs of each line check it. Case does not matter. 0 is the digit.</source>
        <translation>Последние два знака каждой строки – проверка. Большие и малые буквы равны; 0 – цифра, не буква О.</translation>
    </message>
    <message>
        <source>The school is encrypted</source>
        <translation>Школа зашифрована</translation>
    </message>
    <message>
        <source>The school is not encrypted</source>
        <translation>Школа не зашифрована</translation>
    </message>
    <message>
        <source>The school is not encrypted any more. The backup of before: {0}</source>
        <translation>Школа больше не зашифрована. Копия «до»: {0}</translation>
    </message>
    <message>
        <source>Whoever can read the folder on the share can read marks, names and messages past this program. With a key file on each PC nobody else can.</source>
        <translation>Каждый, кто может читать папку на сетевом диске, прочтёт отметки, имена и сообщения в обход программы. С файлом ключа на каждом ПК – больше никто.</translation>
    </message>
    <message>
        <source>Whoever takes the file from the share, or a backup, can read nothing in it without the key file. The key file lies on each PC that works with the diary, never on the share.</source>
        <translation>Кто унесёт файл с сетевого диска или копию, ничего в нём не прочтёт без файла ключа. Файл ключа лежит на каждом ПК, где работают с дневником, и никогда – на сетевом диске.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letter</source>
        <translation>Заглавная буква</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <extracomment>A key is never smaller than this for a finger; on a large screen it grows with it, up to a height.</extracomment>
        <translation>Все буквы заглавные</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Ввод</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>Спрятать клавиатуру</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Латинские буквы</translation>
    </message>
    <message>
        <source>Russian letters</source>
        <translation>Русские буквы</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Знаки</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>Влево</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Вправо</translation>
    </message>
</context>
<context>
    <name>KindDialog</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>Введите название</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Кратко</translation>
    </message>
    <message>
        <source>In the head of the journal&apos;s column</source>
        <translation>В шапке столбца журнала</translation>
    </message>
    <message>
        <source>Its marks count in the mean</source>
        <translation>Отметки входят в средний балл</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Вид работ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>New kind of work</source>
        <translation>Новый вид работ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Weight of its marks</source>
        <translation>Вес отметок</translation>
    </message>
    <message>
        <source>“{0}” is stored.</source>
        <translation>«{0}» сохранено.</translation>
    </message>
</context>
<context>
    <name>KindsPage</name>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Кратко</translation>
    </message>
    <message>
        <source>In the mean</source>
        <translation>В среднем балле</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Вид работ</translation>
    </message>
    <message>
        <source>Kinds of work</source>
        <translation>Виды работ</translation>
    </message>
    <message>
        <source>The first kind is that of a mark for an answer in class. A work keeps the weight that it was given: another weight here is for works to come.</source>
        <translation>Первый вид – для отметки за ответ на уроке. Работа сохраняет вес, с которым её создали: новый вес здесь – для будущих работ.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>входит</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>не входит</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>«{0}» удалено.</translation>
    </message>
</context>
<context>
    <name>LastTime</name>
    <message numerus="yes">
        <source>%n entry(ies) from last time need your decision.</source>
        <translation>
            <numerusform>%n запись с прошлого раза ждёт вашего решения.</numerusform>
            <numerusform>%n записи с прошлого раза ждут вашего решения.</numerusform>
            <numerusform>%n записей с прошлого раза ждут вашего решения.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) from last time were saved.</source>
        <translation>
            <numerusform>Сохранена %n запись с прошлого раза.</numerusform>
            <numerusform>Сохранены %n записи с прошлого раза.</numerusform>
            <numerusform>Сохранено %n записей с прошлого раза.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) from last time were saved.</source>
        <translation>
            <numerusform>Сохранена %n отметка с прошлого раза.</numerusform>
            <numerusform>Сохранены %n отметки с прошлого раза.</numerusform>
            <numerusform>Сохранено %n отметок с прошлого раза.</numerusform>
        </translation>
    </message>
    <message>
        <source>From last time, {0}: {1}</source>
        <translation>С прошлого раза, {0}: {1}</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this PC either: its disk is full or takes nothing. Please do not close the program until all is saved.</source>
        <translation>На этом компьютере введённое тоже не удаётся сохранить: диск полон или недоступен для записи. Не закрывайте программу, пока всё не запишется.</translation>
    </message>
    <message>
        <source>{0}: a mark of the report card from last time needs your decision.</source>
        <translation>{0}: итоговая отметка с прошлого раза ждёт вашего решения.</translation>
    </message>
    <message>
        <source>{0}: a remark from last time has not been sent (Ctrl+M).</source>
        <translation>{0}: замечание с прошлого раза не отправлено (Ctrl+M).</translation>
    </message>
    <message>
        <source>{0}: words about the lesson from last time need your decision (F4).</source>
        <translation>{0}: запись об уроке с прошлого раза ждёт вашего решения (F4).</translation>
    </message>
</context>
<context>
    <name>LeaderDialog</name>
    <message>
        <source>Beside who is class teacher now (both answer for the class)</source>
        <translation>Вместе с нынешним (за класс отвечают оба)</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>Классный руководитель</translation>
    </message>
    <message>
        <source>Class teacher of {0}</source>
        <translation>Классный руководитель {0}</translation>
    </message>
    <message>
        <source>Class teachers see all of their class, issue its logins, and write to its families.</source>
        <translation>Классный руководитель видит всё о своём классе, выдаёт логины и пишет семьям.</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>До сегодня</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>{0}: {1} – {2}</source>
        <translation>{0}: {1} – {2}</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Enter</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Last day in the class</source>
        <translation>Последний день в классе</translation>
    </message>
    <message>
        <source>Leaves the school: {0}</source>
        <translation>Выбывает из школы: {0}</translation>
    </message>
    <message>
        <source>Marks and all that was entered up to this day stay in the journal.</source>
        <translation>Отметки и всё, что внесено по этот день, останется в журнале.</translation>
    </message>
    <message>
        <source>Stands in the report on movement.</source>
        <translation>Попадёт в отчёт «Движение учащихся».</translation>
    </message>
    <message>
        <source>Switch off the logins of the pupil, and of parents without another child here</source>
        <translation>Выключить логины ученика и родителей, у которых здесь нет других детей</translation>
    </message>
    <message>
        <source>Where to, or why</source>
        <translation>Куда или почему</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Show or hide: {0}</source>
        <translation>Показать или скрыть: {0}</translation>
    </message>
    <message>
        <source>a parent has looked, not signed</source>
        <translation>родители смотрели, но не подписали</translation>
    </message>
    <message>
        <source>no parent has looked</source>
        <translation>родители не смотрели</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>подписано</translation>
    </message>
    <message>
        <source>signed on paper</source>
        <translation>на бумаге</translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Nothing is entered at this lesson yet.</source>
        <translation>На этом уроке пока ничего не выставлено.</translation>
    </message>
    <message>
        <source>Teacher: {0}</source>
        <translation>Учитель: {0}</translation>
    </message>
    <message>
        <source>Topic: {0}</source>
        <translation>Тема: {0}</translation>
    </message>
    <message>
        <source>lesson {0}</source>
        <translation>{0}-й урок</translation>
    </message>
</context>
<context>
    <name>LessonDialog</name>
    <message>
        <source>&amp;Room</source>
        <translation>&amp;Кабинет</translation>
    </message>
    <message>
        <source>&amp;Weeks</source>
        <translation>&amp;Недели</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Even weeks</source>
        <translation>Чётные недели</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Каждую неделю</translation>
    </message>
    <message>
        <source>Odd weeks</source>
        <translation>Нечётные недели</translation>
    </message>
</context>
<context>
    <name>LessonForm</name>
    <message numerus="yes">
        <source>%n pupil(s) got homework of their own</source>
        <translation>
            <numerusform>%n ученик получил отдельное задание</numerusform>
            <numerusform>%n ученика получили отдельное задание</numerusform>
            <numerusform>%n учеников получили отдельное задание</numerusform>
        </translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Домашнее задание</translation>
    </message>
    <message>
        <source>Homework for</source>
        <translation>Задание на</translation>
    </message>
    <message>
        <source>Minutes that the homework takes</source>
        <translation>Сколько минут займёт задание</translation>
    </message>
    <message>
        <source>Take from the plan (Enter)</source>
        <translation>Взять из плана (Enter)</translation>
    </message>
    <message>
        <source>Take the homework from the plan</source>
        <translation>Взять задание из плана</translation>
    </message>
    <message>
        <source>Take the topic from the plan</source>
        <translation>Взять тему из плана</translation>
    </message>
    <message>
        <source>Takes about</source>
        <translation>Займёт примерно</translation>
    </message>
    <message>
        <source>The plan offers “{0}”; Enter takes it.</source>
        <translation>План предлагает: «{0}»; Enter – взять.</translation>
    </message>
    <message>
        <source>Thematic plan…</source>
        <translation>Тематический план…</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Was set for this lesson: {0}</source>
        <translation>Было задано на этот урок: {0}</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Работы</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>не оценено</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
</context>
<context>
    <name>LessonHeader</name>
    <message>
        <source>holidays</source>
        <translation>каникулы</translation>
    </message>
</context>
<context>
    <name>LessonHomeworkPart</name>
    <message>
        <source>Being saved: “{0}”</source>
        <translation>Сохраняется: «{0}»</translation>
    </message>
    <message>
        <source>Changed by somebody else meanwhile: “{0}” is not stored.</source>
        <translation>Задание тем временем изменил кто-то другой: «{0}» не сохранено.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Not given: “{0}”. {1}</source>
        <translation>Не задано: «{0}». {1}</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Lesson</source>
        <extracomment>The cursor rests so long on a lesson before it is read: arrows that run through the page ask nothing.</extracomment>
        <translation>Урок</translation>
    </message>
    <message>
        <source>Not accepted: {0}</source>
        <translation>Не принято: {0}</translation>
    </message>
    <message>
        <source>Stored: {0}. You chose: {1}.</source>
        <translation>Записано: {0}. Вы выбрали: {1}.</translation>
    </message>
    <message>
        <source>The period is closed: its works can only be read.</source>
        <translation>Период закрыт: работы можно только смотреть.</translation>
    </message>
    <message>
        <source>lesson {0}</source>
        <translation>{0}-й урок</translation>
    </message>
    <message>
        <source>moved here from {0}</source>
        <translation>перенесён с {0}</translation>
    </message>
    <message>
        <source>not yet saved</source>
        <translation>ещё не сохранено</translation>
    </message>
</context>
<context>
    <name>LessonPieces</name>
    <message>
        <source>Due at this lesson</source>
        <translation>Задано к этому уроку</translation>
    </message>
    <message>
        <source>Given at this lesson</source>
        <translation>Задано на этом уроке</translation>
    </message>
    <message>
        <source>Homework for some pupils…</source>
        <translation>Задание отдельным ученикам…</translation>
    </message>
</context>
<context>
    <name>LessonStateField</name>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>Held, nothing to enter</source>
        <translation>Проведён, вносить нечего</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Замена</translation>
    </message>
    <message>
        <source>Takes place</source>
        <translation>Проводится</translation>
    </message>
    <message>
        <source>The journal of this course is open for them on this day and for a week after it.</source>
        <translation>Журнал этого курса открыт замещающему в этот день и неделю после него.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Что с уроком</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Кто замещает</translation>
    </message>
    <message>
        <source>Who stands in: begin to type a name</source>
        <translation>Кто замещает: начните вводить фамилию</translation>
    </message>
</context>
<context>
    <name>LimitDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>If nothing is ticked, the rule holds everywhere.</source>
        <translation>Если ничего не отмечено, правило действует везде.</translation>
    </message>
</context>
<context>
    <name>LinkButtons</name>
    <message>
        <source>Copy the address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Не открывать</translation>
    </message>
    <message>
        <source>Link: {0}</source>
        <translation>Ссылка: {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open this page in the browser?</source>
        <translation>Открыть эту страницу в браузере?</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Текст ссылки</translation>
    </message>
</context>
<context>
    <name>ListSide</name>
    <message>
        <source>A letter to a class or to several families stands here, with who has read it.</source>
        <translation>Здесь письма классу или нескольким семьям, и видно, кто их прочитал.</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>End the search (Esc)</source>
        <translation>Закончить поиск (Esc)</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Всё прочитано</translation>
    </message>
    <message>
        <source>Families and colleagues write here. Begin with “New message”.</source>
        <translation>Здесь пишут семьи и коллеги. Чтобы написать первым, нажмите «Новое сообщение».</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Новое сообщение</translation>
    </message>
    <message>
        <source>No letters to several yet</source>
        <translation>Рассылок пока нет</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Сообщений пока нет</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Nothing is begun</source>
        <translation>Черновиков нет</translation>
    </message>
    <message>
        <source>Only unread threads</source>
        <translation>Только непрочитанные</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Поиск по всем сообщениям</translation>
    </message>
    <message>
        <source>Search all messages (Ctrl+F)</source>
        <translation>Поиск по всем сообщениям (Ctrl+F)</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>В архиве пусто</translation>
    </message>
    <message>
        <source>The messages could not be read</source>
        <translation>Не удалось прочитать сообщения</translation>
    </message>
    <message>
        <source>The school writes here, and you to the class teacher and the other teachers.</source>
        <translation>Сюда пишет школа, а вы можете написать классному руководителю и другим учителям.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Переписки</translation>
    </message>
    <message>
        <source>Threads that you put away stand here; a new message brings one back.</source>
        <translation>Здесь переписки, которые вы убрали; новое сообщение вернёт переписку во входящие.</translation>
    </message>
    <message>
        <source>To the class teacher</source>
        <translation>Классному руководителю</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Try other words, or fewer of them.</source>
        <translation>Попробуйте другие слова или меньше слов.</translation>
    </message>
    <message>
        <source>What you begin and do not send is kept here.</source>
        <translation>Здесь хранится то, что вы начали писать и не отправили.</translation>
    </message>
    <message>
        <source>You have not written yet</source>
        <translation>Вы ещё ничего не отправляли</translation>
    </message>
</context>
<context>
    <name>LoadPart</name>
    <message>
        <source>Classes with the most days over the norm first</source>
        <translation>Сначала классы, у которых больше всего дней сверх нормы</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Two weeks back</source>
        <translation>На две недели назад</translation>
    </message>
    <message>
        <source>Two weeks on</source>
        <translation>На две недели вперёд</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Сначала худшие</translation>
    </message>
</context>
<context>
    <name>LockBar</name>
    <message>
        <source>&amp;Ask the deputy head to open it…</source>
        <translation>&amp;Попросить завуча открыть…</translation>
    </message>
    <message>
        <source>&amp;Close again</source>
        <translation>&amp;Закрыть снова</translation>
    </message>
    <message>
        <source>&amp;Decline…</source>
        <translation>О&amp;тклонить…</translation>
    </message>
    <message>
        <source>&amp;Open for this course…</source>
        <translation>&amp;Открыть для этого курса…</translation>
    </message>
    <message>
        <source>Another &amp;day…</source>
        <translation>Другой &amp;день…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open for this course up to and including</source>
        <translation>Открыть для этого курса до (включительно)</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Take the request &amp;back</source>
        <translation>&amp;Отозвать запрос</translation>
    </message>
    <message>
        <source>Why does the period stay closed?</source>
        <translation>Почему период остаётся закрытым?</translation>
    </message>
    <message>
        <source>Why must the period be opened?</source>
        <translation>Почему нужно открыть период?</translation>
    </message>
    <message>
        <source>for example: the teacher was ill, a mistake in a mark</source>
        <translation>например: учитель болел, ошибка в отметке</translation>
    </message>
</context>
<context>
    <name>LogPageView</name>
    <message numerus="yes">
        <source>%n row(s) were changed afterwards: {0}. Compare with a backup.</source>
        <translation>
            <numerusform>%n запись изменена задним числом: {0}. Сравните с копией.</numerusform>
            <numerusform>%n записи изменены задним числом: {0}. Сравните с копией.</numerusform>
            <numerusform>%n записей изменено задним числом: {0}. Сравните с копией.</numerusform>
        </translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Все классы</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Контроль</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>File, exports, erasures</source>
        <translation>Файл, выгрузки, удаления</translation>
    </message>
    <message>
        <source>Following the chain of the log…</source>
        <translation>Проверяется цепочка журнала…</translation>
    </message>
    <message>
        <source>Lessons and homework</source>
        <translation>Уроки и задания</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Логины</translation>
    </message>
    <message>
        <source>Marks and absences</source>
        <translation>Отметки и пропуски</translation>
    </message>
    <message>
        <source>Messages and news</source>
        <translation>Сообщения и новости</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>The log is whole: nothing in it was changed afterwards.</source>
        <translation>Журнал цел: задним числом в нём ничего не меняли.</translation>
    </message>
    <message numerus="yes">
        <source>Verified on {0}: %n row(s), none changed afterwards.</source>
        <translation>
            <numerusform>Проверено {0}: %n запись, задним числом не изменена ни одна.</numerusform>
            <numerusform>Проверено {0}: %n записи, задним числом не изменена ни одна.</numerusform>
            <numerusform>Проверено {0}: %n записей, задним числом не изменена ни одна.</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify the log</source>
        <translation>Проверить журнал</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Whether the log itself was changed has not been verified yet.</source>
        <translation>Не меняли ли сам журнал, ещё не проверяли.</translation>
    </message>
    <message>
        <source>Which pupil</source>
        <translation>Какой ученик</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Кто сделал</translation>
    </message>
    <message>
        <source>Words in it</source>
        <translation>Слова в записи</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Логин</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Администрация</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Проверяется…</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Закрыть киоск</translation>
    </message>
    <message>
        <source>Enter your login</source>
        <translation>Введите логин</translation>
    </message>
    <message>
        <source>Enter your password</source>
        <translation>Введите пароль</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>For the head, the deputy head and the administrator of the diary.</source>
        <translation>Для директора, завуча и администратора дневника.</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>Войти там</translation>
    </message>
    <message>
        <source>Login and password are issued by the administrator of the diary.</source>
        <translation>Логин и пароль выдаёт администратор дневника.</translation>
    </message>
    <message>
        <source>Login and password are on the slip from the class teacher. Pupils and parents have different ones.</source>
        <translation>Логин и пароль — на листочке от классного руководителя. У ученика и родителя они разные.</translation>
    </message>
    <message>
        <source>Only an administrator of the diary can do this. It is recorded.</source>
        <translation>Это может только администратор дневника. Попытка записывается в журнал входов.</translation>
    </message>
    <message>
        <source>Only pupils and parents sign in here.</source>
        <translation>Здесь входят только ученики и родители.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Sign in: administration</source>
        <translation>Вход: администрация</translation>
    </message>
    <message>
        <source>Sign in: family</source>
        <translation>Вход: семья</translation>
    </message>
    <message>
        <source>Sign in: teacher</source>
        <translation>Вход: учитель</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Учитель</translation>
    </message>
    <message>
        <source>The diary does not answer at the moment. Please try again in a minute.</source>
        <translation>Дневник сейчас не отвечает. Попробуйте ещё раз через минуту.</translation>
    </message>
    <message>
        <source>This login belongs to another entrance: {0}.</source>
        <translation>Этот логин — для другого входа: {0}.</translation>
    </message>
    <message>
        <source>This login is not an administrator&apos;s. Only an administrator can close the kiosk.</source>
        <translation>Это не логин администратора. Закрыть киоск может только администратор.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. The login opens again in {0}.</source>
        <translation>Слишком много неверных паролей. Войти можно будет через {0}.</translation>
    </message>
    <message>
        <source>You can try again in {0}.</source>
        <translation>Попробовать снова можно через {0}.</translation>
    </message>
</context>
<context>
    <name>Logins</name>
    <message>
        <source>Issue logins…</source>
        <translation>Выдать логины…</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выдан</translation>
    </message>
    <message>
        <source>Last signed in</source>
        <translation>Последний вход</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Logins are issued to all who have none</source>
        <translation>Логины получат все, у кого их нет</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Passwords are seen once, on the slips: print them or save them at once, class by class.</source>
        <translation>Пароли видны один раз, на памятках: напечатайте или сохраните их сразу, класс за классом.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>используется</translation>
    </message>
    <message>
        <source>issued, not used yet</source>
        <translation>выдан, входа ещё не было</translation>
    </message>
    <message>
        <source>locked after wrong passwords</source>
        <translation>заблокирован после неверных паролей</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ни разу</translation>
    </message>
    <message>
        <source>no login yet</source>
        <translation>логина ещё нет</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>родитель</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>ученик</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>сотрудник</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>отключён</translation>
    </message>
    <message>
        <source>works here: the administrator issues the login</source>
        <translation>работает в школе: логин выдаёт администратор</translation>
    </message>
</context>
<context>
    <name>LoginsPage</name>
    <message numerus="yes">
        <source>%n slip(s) are neither printed nor saved. Nobody can read the passwords again.</source>
        <translation>
            <numerusform>%n листок не напечатан и не сохранён. Прочитать пароль ещё раз нельзя.</numerusform>
            <numerusform>%n листка не напечатаны и не сохранены. Прочитать пароли ещё раз нельзя.</numerusform>
            <numerusform>%n листков не напечатаны и не сохранены. Прочитать пароли ещё раз нельзя.</numerusform>
        </translation>
    </message>
    <message>
        <source>A diary opens only with a login and password of one&apos;s own. Pupil and parent have different ones: so the school knows that the parent has looked. Nobody, not even you, can read a password later.</source>
        <translation>Дневник открывается только по своему логину и паролю. У ученика и у родителя они разные: так школа знает, что посмотрел именно родитель. Прочитать пароль потом не может никто, даже вы.</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Любое состояние</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Choose another state or another group.</source>
        <translation>Выберите другое состояние или другую группу.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Everybody has a login already.</source>
        <translation>Логины уже есть у всех.</translation>
    </message>
    <message>
        <source>Give everybody in the class a new one-time password?</source>
        <translation>Выдать всему классу новые одноразовые пароли?</translation>
    </message>
    <message>
        <source>Given by the class teacher alone</source>
        <translation>Новый пароль выдаёт только классный руководитель</translation>
    </message>
    <message>
        <source>Import the staff, or let the timetable bring the teachers.</source>
        <translation>Загрузите сотрудников из файла или импортируйте расписание: учителя придут с ним.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Используется</translation>
    </message>
    <message>
        <source>Issue a login</source>
        <translation>Выдать логин</translation>
    </message>
    <message>
        <source>Issue logins…</source>
        <translation>Выдать логины…</translation>
    </message>
    <message>
        <source>Issue the missing logins and print slips</source>
        <translation>Выдать недостающие логины и напечатать листки</translation>
    </message>
    <message>
        <source>Issued, not used yet</source>
        <translation>Выдан, входа не было</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Заблокирован</translation>
    </message>
    <message>
        <source>New one-time password</source>
        <translation>Новый одноразовый пароль</translation>
    </message>
    <message>
        <source>New passwords for all</source>
        <translation>Новые пароли всем</translation>
    </message>
    <message>
        <source>New passwords for all…</source>
        <translation>Новые пароли всем…</translation>
    </message>
    <message>
        <source>No login yet</source>
        <translation>Логина ещё нет</translation>
    </message>
    <message>
        <source>No pupils in this class</source>
        <translation>В этом классе нет учеников</translation>
    </message>
    <message>
        <source>Nobody in this state</source>
        <translation>Таких логинов нет</translation>
    </message>
    <message>
        <source>Nobody works here yet</source>
        <translation>Сотрудников ещё нет</translation>
    </message>
    <message numerus="yes">
        <source>Not used for %n day(s) since issued</source>
        <translation>
            <numerusform>Не входили %n день после выдачи</numerusform>
            <numerusform>Не входили %n дня после выдачи</numerusform>
            <numerusform>Не входили %n дней после выдачи</numerusform>
        </translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Родители</translation>
    </message>
    <message>
        <source>People and their logins</source>
        <translation>Люди и их логины</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Ученики</translation>
    </message>
    <message>
        <source>Show the slips</source>
        <translation>Показать листки</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>State of the login</source>
        <translation>Состояние логина</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Выключить</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Выключен</translation>
    </message>
    <message>
        <source>The administrator enters the pupils.</source>
        <translation>Учеников заводит администратор.</translation>
    </message>
    <message>
        <source>The passwords that pupils and parents use now stop working at once, also those in use.</source>
        <translation>Пароли, с которыми сейчас входят ученики и родители, сразу перестанут действовать.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Whole school</source>
        <translation>Вся школа</translation>
    </message>
    <message>
        <source>Whose logins</source>
        <translation>Чьи логины</translation>
    </message>
    <message>
        <source>You give first logins, and look after those of the staff. A new password of a diary is given by the class teacher alone: nobody else can come into it.</source>
        <translation>Вы выдаёте первые логины и ведёте логины сотрудников. Новый пароль дневника выдаёт только классный руководитель: больше никто не может в него войти.</translation>
    </message>
</context>
<context>
    <name>MailingView</name>
    <message>
        <source>Leave it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Please read this message: {0}</source>
        <translation>Пожалуйста, прочитайте это сообщение: {0}</translation>
    </message>
    <message>
        <source>Remind those who have not read it…</source>
        <translation>Напомнить не прочитавшим…</translation>
    </message>
    <message>
        <source>Sent {0}: {1}</source>
        <translation>Отправлено {0}: {1}</translation>
    </message>
    <message>
        <source>Whom the letter went to, and who has read it</source>
        <translation>Кому отправлено и кто прочитал</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Withdraw this letter in all its threads? Nobody who has not read it will see its text any more.</source>
        <translation>Отозвать это письмо во всех переписках? Те, кто его ещё не прочитал, уже не увидят текста.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Отозвать…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Entries of {0} are waiting here. Only {0} can go on with them.</source>
        <translation>Здесь ждут сохранения записи. Продолжить может только {0}.</translation>
    </message>
    <message>
        <source>School diary</source>
        <extracomment>What is on its way is given this long before anybody is asked. In a kiosk nobody is asked: the next visitor wants to come.</extracomment>
        <translation>Школьный дневник</translation>
    </message>
    <message>
        <source>The network did not answer: what was entered last could not be saved.</source>
        <translation>Сеть не ответила: последние изменения сохранить не удалось.</translation>
    </message>
</context>
<context>
    <name>MappingGrid</name>
    <message>
        <source>Column {0}: {1}</source>
        <translation>Столбец {0}: {1}</translation>
    </message>
    <message>
        <source>by its header</source>
        <translation>по заголовку</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>guessed: look at it</source>
        <translation>угадано: проверьте</translation>
    </message>
</context>
<context>
    <name>MappingPage</name>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
    <message>
        <source>Class of this sheet</source>
        <translation>Класс этого листа</translation>
    </message>
    <message>
        <source>Day first: 31.12.2013</source>
        <translation>Сначала день: 31.12.2013</translation>
    </message>
    <message>
        <source>Given name first</source>
        <translation>Сначала имя</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Header in row</source>
        <translation>Заголовки в строке</translation>
    </message>
    <message>
        <source>Leave this sheet out</source>
        <translation>Не загружать этот лист</translation>
    </message>
    <message>
        <source>Look whether each column is what the box above it says. Nothing is written yet.</source>
        <translation>Проверьте, то ли в столбцах, что написано над ними. Пока ничего не записано.</translation>
    </message>
    <message>
        <source>Month first: 12/31/2013</source>
        <translation>Сначала месяц: 12/31/2013</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Порядок в датах</translation>
    </message>
    <message>
        <source>Order of names</source>
        <translation>Порядок в именах</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Still needed: {0}. Choose over which column it stands, or name the class above.</source>
        <translation>Ещё нужно: {0}. Выберите это над нужным столбцом или назовите класс выше.</translation>
    </message>
    <message>
        <source>Still needed: {0}. Choose over which column it stands.</source>
        <translation>Ещё нужно: {0}. Выберите это над нужным столбцом.</translation>
    </message>
    <message>
        <source>Surname first</source>
        <translation>Сначала фамилия</translation>
    </message>
    <message>
        <source>Table {0}</source>
        <translation>Таблица {0}</translation>
    </message>
    <message>
        <source>This is</source>
        <translation>Это</translation>
    </message>
    <message>
        <source>This sheet is left out.</source>
        <translation>Этот лист не загружается.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>such as 5А</source>
        <translation>например, 5А</translation>
    </message>
</context>
<context>
    <name>MarkButtons</name>
    <message>
        <source>1. List</source>
        <translation>1. Список</translation>
    </message>
    <message>
        <source>B</source>
        <comment>bold</comment>
        <translation>Ж</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Жирный (Ctrl+B)</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Heading (Ctrl+Shift+H)</source>
        <translation>Заголовок (Ctrl+Shift+H)</translation>
    </message>
    <message>
        <source>I</source>
        <comment>italic</comment>
        <translation>К</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Курсив (Ctrl+I)</translation>
    </message>
    <message>
        <source>Link (Ctrl+K)</source>
        <translation>Ссылка (Ctrl+K)</translation>
    </message>
    <message>
        <source>List with dots (Ctrl+Shift+8)</source>
        <translation>Список с точками (Ctrl+Shift+8)</translation>
    </message>
    <message>
        <source>Numbered list (Ctrl+Shift+7)</source>
        <translation>Нумерованный список (Ctrl+Shift+7)</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <source>Quote (Ctrl+Shift+9)</source>
        <translation>Цитата (Ctrl+Shift+9)</translation>
    </message>
    <message>
        <source>• List</source>
        <translation>• Список</translation>
    </message>
</context>
<context>
    <name>MarksCount</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n изменение</numerusform>
            <numerusform>%n изменения</numerusform>
            <numerusform>%n изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debt(s)</source>
        <comment>works not handed in</comment>
        <translation>
            <numerusform>%n долг</numerusform>
            <numerusform>%n долга</numerusform>
            <numerusform>%n долгов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n урок</numerusform>
            <numerusform>%n урока</numerusform>
            <numerusform>%n уроков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Ещё %n</numerusform>
            <numerusform>Ещё %n</numerusform>
            <numerusform>Ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new mark(s)</source>
        <translation>
            <numerusform>%n новая отметка</numerusform>
            <numerusform>%n новые отметки</numerusform>
            <numerusform>%n новых отметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>the same summand of a mean</comment>
        <translation>
            <numerusform>%n раз</numerusform>
            <numerusform>%n раза</numerusform>
            <numerusform>%n раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole day(s)</source>
        <comment>missed</comment>
        <translation>
            <numerusform>%n целый день</numerusform>
            <numerusform>%n целых дня</numerusform>
            <numerusform>%n целых дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late %n time(s)</source>
        <translation>
            <numerusform>%n опоздание</numerusform>
            <numerusform>%n опоздания</numerusform>
            <numerusform>%n опозданий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n lesson(s)</source>
        <comment>so many were missed</comment>
        <translation>
            <numerusform>из %n урока</numerusform>
            <numerusform>из %n уроков</numerusform>
            <numerusform>из %n уроков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksHead</name>
    <message>
        <source>, sorted downwards</source>
        <translation>, по убыванию</translation>
    </message>
    <message>
        <source>, sorted upwards</source>
        <translation>, по возрастанию</translation>
    </message>
    <message>
        <source>Comes out</source>
        <translation>Выходит</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Отметки</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Средний</translation>
    </message>
    <message>
        <source>Sort by mean</source>
        <translation>Упорядочить по среднему баллу</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Упорядочить по названию</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>Weighted mean. Sort by it.</source>
        <translation>Средний с учётом веса. Упорядочить по нему.</translation>
    </message>
    <message>
        <source>What follows from the mean; the teacher sets the mark.</source>
        <translation>Что следует из среднего; отметку ставит учитель.</translation>
    </message>
</context>
<context>
    <name>MarksNews</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>absence taken back</source>
        <translation>пропуск снят</translation>
    </message>
    <message>
        <source>hand in by {0}</source>
        <translation>сдать до {0}</translation>
    </message>
    <message>
        <source>lesson of {0}</source>
        <comment>a day</comment>
        <translation>урок {0}</translation>
    </message>
    <message>
        <source>now: {0}</source>
        <comment>another reason of an absence</comment>
        <translation>теперь: {0}</translation>
    </message>
    <message>
        <source>the comment has changed</source>
        <translation>новое примечание</translation>
    </message>
    <message>
        <source>the day has changed</source>
        <translation>новый срок</translation>
    </message>
    <message>
        <source>the debt is made good</source>
        <translation>долг сдан</translation>
    </message>
    <message>
        <source>{0} was changed to {1}</source>
        <comment>marks</comment>
        <translation>было {0}, стало {1}</translation>
    </message>
    <message>
        <source>{0} was taken back</source>
        <comment>a mark</comment>
        <translation>отметка {0} убрана</translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>Marks will stand here once the child is enrolled in a class.</source>
        <translation>Отметки появятся здесь, когда ребёнок будет зачислен в класс.</translation>
    </message>
    <message>
        <source>Not in a class yet</source>
        <translation>Пока не в классе</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>The child learns without marks this year. Attendance stands beside.</source>
        <translation>Этот год ребёнок учится без отметок. Справа – посещаемость.</translation>
    </message>
    <message>
        <source>There are no marks in the first grade</source>
        <translation>В первом классе отметок не ставят</translation>
    </message>
</context>
<context>
    <name>MarksTable</name>
    <message>
        <source>Small figure: weight · dotted edge: does not count · blue dot: new · dashed: so far</source>
        <translation>Мелкая цифра – вес · точечный край – не идёт в средний · синяя точка – новая · пунктир – пока выходит</translation>
    </message>
    <message>
        <source>Subjects and marks</source>
        <translation>Предметы и отметки</translation>
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
    <name>MarksWords</name>
    <message>
        <source>({0}) : {1} = {2}</source>
        <comment>sum of marks, their number, mean</comment>
        <translation>({0}) : {1} = {2}</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Экзамен</translation>
    </message>
    <message>
        <source>Exam</source>
        <comment>head of a narrow column</comment>
        <translation>Экз.</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Итоговая</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>head of a narrow column</comment>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Mean {0}</source>
        <translation>Средний {0}</translation>
    </message>
    <message>
        <source>Of them {0}: {1}</source>
        <comment>«2 whole days», dates</comment>
        <translation>Из них {0}: {1}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Year</source>
        <comment>head of a narrow column</comment>
        <translation>Год</translation>
    </message>
    <message>
        <source>debt: {0}</source>
        <comment>a work not handed in, and its day</comment>
        <translation>долг: {0}</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>не идёт в средний</translation>
    </message>
    <message>
        <source>excused: {0}</source>
        <comment>lessons missed</comment>
        <translation>по уважительной причине: {0}</translation>
    </message>
    <message>
        <source>for half-year {0}</source>
        <translation>за {0} полугодие</translation>
    </message>
    <message>
        <source>for period {0}</source>
        <translation>за {0} период</translation>
    </message>
    <message>
        <source>for quarter {0}</source>
        <translation>за {0} четверть</translation>
    </message>
    <message>
        <source>for the year</source>
        <translation>за год</translation>
    </message>
    <message>
        <source>for trimester {0}</source>
        <translation>за {0} триместр</translation>
    </message>
    <message>
        <source>hand in by {0}</source>
        <translation>сдать до {0}</translation>
    </message>
    <message>
        <source>ill: {0}</source>
        <comment>lessons missed</comment>
        <translation>по болезни: {0}</translation>
    </message>
    <message>
        <source>mark × weight: {0} = {1}; sum of weights: {2}; {1} : {2} = {3}</source>
        <comment>how a mean comes about</comment>
        <translation>отметка × вес: {0} = {1}; сумма весов: {2}; {1} : {2} = {3}</translation>
    </message>
    <message>
        <source>missed {0} {1} ({2})</source>
        <comment>number, «of 98 lessons», reasons</comment>
        <translation>пропущено {0} {1} ({2})</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>no date set</source>
        <translation>срок не указан</translation>
    </message>
    <message>
        <source>no lessons yet</source>
        <translation>уроков пока не было</translation>
    </message>
    <message>
        <source>no marks yet</source>
        <translation>отметок пока нет</translation>
    </message>
    <message>
        <source>no reason known: {0}</source>
        <comment>lessons missed</comment>
        <translation>причина не указана: {0}</translation>
    </message>
    <message>
        <source>nothing missed, {0} in all</source>
        <comment>«98 lessons»</comment>
        <translation>пропусков нет, всего {0}</translation>
    </message>
    <message>
        <source>until {0}</source>
        <comment>a course that was left</comment>
        <translation>до {0}</translation>
    </message>
    <message>
        <source>was due on {0}</source>
        <translation>срок прошёл {0}</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>вес {0}</translation>
    </message>
    <message>
        <source>without marks</source>
        <translation>без отметок</translation>
    </message>
    <message>
        <source>{0} comes out</source>
        <comment>a mark</comment>
        <translation>выходит {0}</translation>
    </message>
    <message>
        <source>{0}%</source>
        <comment>per cent</comment>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>MembersDialog</name>
    <message numerus="yes">
        <source>%n pupil(s) of other classes stay in it.</source>
        <translation>
            <numerusform>%n ученик других классов остаётся в ней.</numerusform>
            <numerusform>%n ученика других классов остаются в ней.</numerusform>
            <numerusform>%n учеников других классов остаются в ней.</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>Pupils of the class</source>
        <translation>Ученики класса</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Ticked pupils are in the group from this day on; for others the day before is the last.</source>
        <translation>Отмеченные ученики – в группе с этого дня; для остальных накануне – последний день.</translation>
    </message>
    <message>
        <source>Who is in “{0}”</source>
        <translation>Кто в группе «{0}»</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>(withdrawn)</source>
        <translation>(отозвано)</translation>
    </message>
    <message>
        <source>(without a subject)</source>
        <translation>(без темы)</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>To nobody yet</source>
        <translation>Получатель не выбран</translation>
    </message>
    <message>
        <source>You: {0}</source>
        <translation>Вы: {0}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыта</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>есть неотправленное</translation>
    </message>
    <message>
        <source>urgent, please confirm</source>
        <translation>экстренное, подтвердите получение</translation>
    </message>
    <message>
        <source>with files</source>
        <translation>с файлами</translation>
    </message>
</context>
<context>
    <name>MessageStream</name>
    <message>
        <source>A new message has come</source>
        <translation>Пришло новое сообщение</translation>
    </message>
    <message>
        <source>Messages of the thread</source>
        <translation>Сообщения переписки</translation>
    </message>
    <message>
        <source>New message below</source>
        <translation>Новое сообщение ниже</translation>
    </message>
    <message>
        <source>Show earlier messages</source>
        <extracomment>Seen for so long it is read.</extracomment>
        <translation>Показать более ранние</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>Show more of it</source>
        <translation>Показать дальше</translation>
    </message>
    <message>
        <source>Show whole</source>
        <extracomment>A text with more finds of a word than this is not looked through further. Around the words, as the style sheet draws it.</extracomment>
        <translation>Показать полностью</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>At this school pupils read messages, but do not write them.</source>
        <translation>В этой школе ученики читают сообщения, но не пишут их.</translation>
    </message>
    <message>
        <source>Its author does not expect answers to this message.</source>
        <translation>Это сообщение без ответа: так указал его автор.</translation>
    </message>
    <message>
        <source>Read by {0} of {1}</source>
        <translation>Прочитали {0} из {1}</translation>
    </message>
    <message>
        <source>The thread has become too long. Please begin a new one.</source>
        <translation>Переписка стала слишком длинной. Начните, пожалуйста, новую.</translation>
    </message>
    <message>
        <source>The thread is closed: nobody can write into it.</source>
        <translation>Переписка закрыта: писать в неё нельзя.</translation>
    </message>
    <message>
        <source>There is nobody left in this thread to write to.</source>
        <translation>В этой переписке не осталось никого, кому можно написать.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>You do not teach this child any more: you can read the thread, but not write into it.</source>
        <translation>Вы больше не учите этого ребёнка: переписку можно читать, но писать в неё нельзя.</translation>
    </message>
    <message>
        <source>does not work here any more</source>
        <translation>больше не работает в школе</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>родитель</translation>
    </message>
    <message>
        <source>parents</source>
        <translation>родителям</translation>
    </message>
    <message>
        <source>parents and the pupil</source>
        <translation>родителям и ученику</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>ученик</translation>
    </message>
    <message>
        <source>the pupil</source>
        <translation>ученику</translation>
    </message>
    <message>
        <source>today at {0}</source>
        <translation>сегодня в {0}</translation>
    </message>
    <message>
        <source>yesterday at {0}</source>
        <translation>вчера в {0}</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{0} в {1}</translation>
    </message>
</context>
<context>
    <name>MessagesTab</name>
    <message numerus="yes">
        <source>%n message(s) from last time are here again.</source>
        <translation>
            <numerusform>%n сообщение с прошлого раза снова здесь.</numerusform>
            <numerusform>%n сообщения с прошлого раза снова здесь.</numerusform>
            <numerusform>%n сообщений с прошлого раза снова здесь.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) got the reminder.</source>
        <translation>
            <numerusform>Напоминание отправлено в %n переписку.</numerusform>
            <numerusform>Напоминание отправлено в %n переписки.</numerusform>
            <numerusform>Напоминание отправлено в %n переписок.</numerusform>
        </translation>
    </message>
    <message>
        <source>A message was not accepted and is a draft again: {0}</source>
        <translation>Сообщение не принято и снова стало черновиком: {0}</translation>
    </message>
    <message>
        <source>Choose a thread at the left</source>
        <translation>Выберите переписку слева</translation>
    </message>
    <message>
        <source>Kept as a canned answer.</source>
        <translation>Сохранено как готовый ответ.</translation>
    </message>
    <message>
        <source>No class teacher is entered yet: choose somebody else of the school.</source>
        <translation>Классный руководитель пока не указан: выберите другого сотрудника школы.</translation>
    </message>
    <message>
        <source>Passed on.</source>
        <translation>Переслано.</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %n recipient(s).</source>
        <translation>
            <numerusform>Отправлено %n получателю.</numerusform>
            <numerusform>Отправлено %n получателям.</numerusform>
            <numerusform>Отправлено %n получателям.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Отправлено.</translation>
    </message>
    <message>
        <source>The draft is kept.</source>
        <translation>Черновик сохраняется.</translation>
    </message>
    <message>
        <source>or begin a new message.</source>
        <translation>или напишите новое сообщение.</translation>
    </message>
    <message>
        <source>or begin a new message: Ctrl+N.</source>
        <translation>или напишите новое сообщение: Ctrl+N.</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>&amp;Lesson number</source>
        <translation>&amp;Номер урока</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>&amp;Кабинет</translation>
    </message>
    <message>
        <source>Homework that is due at it goes with it. Families see it at once.</source>
        <translation>Домашнее задание к этому уроку переносится с ним. Семьи увидят перенос сразу.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Move: {0}</source>
        <translation>Перенос: {0}</translation>
    </message>
    <message>
        <source>R&amp;eason, for the school</source>
        <translation>П&amp;ричина, для школы</translation>
    </message>
    <message>
        <source>To the &amp;day</source>
        <translation>На &amp;день</translation>
    </message>
</context>
<context>
    <name>NameFinder</name>
    <message>
        <source>Find a pupil</source>
        <translation>Найти ученика</translation>
    </message>
    <message>
        <source>Nobody here is called so</source>
        <translation>Здесь таких нет</translation>
    </message>
    <message>
        <source>Surname or name</source>
        <translation>Фамилия или имя</translation>
    </message>
</context>
<context>
    <name>NeededWords</name>
    <message>
        <source>eight</source>
        <comment>so many marks</comment>
        <translation>восьми</translation>
    </message>
    <message>
        <source>five</source>
        <comment>so many marks</comment>
        <translation>пяти</translation>
    </message>
    <message>
        <source>four</source>
        <comment>so many marks</comment>
        <translation>четырёх</translation>
    </message>
    <message>
        <source>it is reached already</source>
        <translation>он уже достигнут</translation>
    </message>
    <message>
        <source>it takes more than {0} marks</source>
        <translation>нужно больше {0} отметок</translation>
    </message>
    <message>
        <source>it takes {0}</source>
        <comment>a set of marks</comment>
        <translation>не хватает {0}</translation>
    </message>
    <message>
        <source>marks cannot lift it so far</source>
        <translation>одними отметками не поднять</translation>
    </message>
    <message>
        <source>nine</source>
        <comment>so many marks</comment>
        <translation>девяти</translation>
    </message>
    <message>
        <source>one {0}</source>
        <comment>one mark</comment>
        <translation>одной {0}</translation>
    </message>
    <message>
        <source>seven</source>
        <comment>so many marks</comment>
        <translation>семи</translation>
    </message>
    <message>
        <source>six</source>
        <comment>so many marks</comment>
        <translation>шести</translation>
    </message>
    <message>
        <source>ten</source>
        <comment>so many marks</comment>
        <translation>десяти</translation>
    </message>
    <message>
        <source>three</source>
        <comment>so many marks</comment>
        <translation>трёх</translation>
    </message>
    <message>
        <source>two</source>
        <comment>so many marks</comment>
        <translation>двух</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <comment>marks of two kinds</comment>
        <translation>{0} и {1}</translation>
    </message>
    <message>
        <source>{0} of weight {1}</source>
        <comment>marks, their weight</comment>
        <translation>{0} весом {1}</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <comment>one set of marks or another one</comment>
        <translation>{0} или {1}</translation>
    </message>
    <message>
        <source>{0} {1}s</source>
        <comment>so many marks of one value: two 5s</comment>
        <translation>{0} {1}</translation>
    </message>
</context>
<context>
    <name>NewClassesDialog</name>
    <message numerus="yes">
        <source>%n class(es) added.</source>
        <translation>
            <numerusform>Добавлен %n класс.</numerusform>
            <numerusform>Добавлено %n класса.</numerusform>
            <numerusform>Добавлено %n классов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es): </source>
        <translation>
            <numerusform>%n класс: </numerusform>
            <numerusform>%n класса: </numerusform>
            <numerusform>%n классов: </numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>As is usual for the grade</source>
        <translation>Как принято для параллели</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Days of school a week</source>
        <translation>Учебных дней в неделю</translation>
    </message>
    <message>
        <source>Enter at least one class</source>
        <translation>Введите хотя бы один класс</translation>
    </message>
    <message>
        <source>New classes</source>
        <translation>Новые классы</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Периоды</translation>
    </message>
    <message>
        <source>Several at once: 5А–5Г, 6А–6В, 10-хим/био</source>
        <translation>Можно сразу несколько: 5А–5Г, 6А–6В, 10-хим/био</translation>
    </message>
</context>
<context>
    <name>NewPasswordPage</name>
    <message>
        <source>A few words in a row are safe and easy to remember</source>
        <translation>Несколько слов подряд — надёжно и легко запомнить</translation>
    </message>
    <message>
        <source>Choose your password</source>
        <translation>Придумайте свой пароль</translation>
    </message>
    <message>
        <source>Enter a new password</source>
        <translation>Введите новый пароль</translation>
    </message>
    <message>
        <source>Enter your present password</source>
        <translation>Введите нынешний пароль</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Новый пароль ещё раз</translation>
    </message>
    <message>
        <source>Nobody at school can read it. Who forgets it gets a new one-time password.</source>
        <translation>Прочитать его в школе не может никто. Кто забыл пароль, получит новый одноразовый.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Сохранить и продолжить</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохраняется…</translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>Пароли не совпадают</translation>
    </message>
    <message>
        <source>This is not your present password</source>
        <translation>Это не ваш нынешний пароль</translation>
    </message>
    <message>
        <source>You have signed in with a one-time password. Choose your own now; nobody at school can read it.</source>
        <translation>Вы вошли с одноразовым паролем. Придумайте теперь свой: прочитать его в школе не сможет никто.</translation>
    </message>
</context>
<context>
    <name>NewYear</name>
    <message>
        <source>leaves the school</source>
        <translation>выбывает</translation>
    </message>
    <message>
        <source>moves up conditionally</source>
        <translation>переведён условно</translation>
    </message>
    <message>
        <source>repeats the year</source>
        <translation>остаётся на второй год</translation>
    </message>
    <message>
        <source>to another class</source>
        <translation>в другой класс</translation>
    </message>
    <message>
        <source>with the class</source>
        <translation>вместе с классом</translation>
    </message>
</context>
<context>
    <name>NewYearFindings</name>
    <message>
        <source>A check of the file would find something wrong: {rule}. Please tell the authors of the program.</source>
        <translation>Проверка файла нашла бы ошибку: {rule}. Сообщите авторам программы.</translation>
    </message>
    <message>
        <source>Classes without courses: {classes}.</source>
        <translation>Классы без курсов: {classes}.</translation>
    </message>
    <message>
        <source>Classes without periods: {classes}.</source>
        <translation>Классы без периодов: {classes}.</translation>
    </message>
    <message>
        <source>Courses without a teacher: {courses}. Classes: {classes}.</source>
        <translation>Курсов без учителя: {courses}. Классы: {classes}.</translation>
    </message>
    <message>
        <source>Courses without marks of the year: {courses} ({names}).</source>
        <translation>Курсов без годовых отметок: {courses} ({names}).</translation>
    </message>
    <message>
        <source>Groups without pupils: {groups} {name}</source>
        <translation>Группы без учеников: {groups} {name}</translation>
    </message>
    <message>
        <source>More than three months lie between the years.</source>
        <translation>Между годами больше трёх месяцев.</translation>
    </message>
    <message>
        <source>Something is decided of pupils who are in no class any more: {pupils}.</source>
        <translation>В плане есть ученики, которых уже нет ни в одном классе: {pupils}.</translation>
    </message>
    <message>
        <source>The day of leaving {day} is not in the year {year}.</source>
        <translation>День выбытия {day} не относится к году {year}.</translation>
    </message>
    <message>
        <source>The new year has no class.</source>
        <translation>В новом году нет ни одного класса.</translation>
    </message>
    <message>
        <source>The year begins while {year} is still on (to {ends}).</source>
        <translation>Год начинается, когда {year} ещё идёт (по {ends}).</translation>
    </message>
    <message>
        <source>The year ends before it begins.</source>
        <translation>Год кончается раньше, чем начинается.</translation>
    </message>
    <message>
        <source>The year has no name.</source>
        <translation>У года нет названия.</translation>
    </message>
    <message>
        <source>The year {year} that the days were taken from is there no more: take the usual days.</source>
        <translation>Года {year}, из которого взяты даты, больше нет: возьмите обычные.</translation>
    </message>
    <message>
        <source>The year {year} was laid out meanwhile: take over its days.</source>
        <translation>Год {year} тем временем заведён: возьмите его даты.</translation>
    </message>
    <message>
        <source>Two classes are called {name}.</source>
        <translation>Два класса называются {name}.</translation>
    </message>
    <message>
        <source>Without a class teacher: {classes}.</source>
        <translation>Без классного руководителя: {classes}.</translation>
    </message>
    <message>
        <source>Without pupils, to be enrolled: {classes}.</source>
        <translation>Пока без учеников, их зачислят: {classes}.</translation>
    </message>
    <message>
        <source>{name} becomes {other}: that is not the next grade.</source>
        <translation>{name} становится {other}: это не следующий класс.</translation>
    </message>
    <message>
        <source>{name} both leaves and moves up.</source>
        <translation>{name} и выбывает, и переходит.</translation>
    </message>
    <message>
        <source>{name}: not a single pupil.</source>
        <translation>{name}: ни одного ученика.</translation>
    </message>
    <message>
        <source>{name}: nothing says where it goes. Pupils: {pupils}.</source>
        <translation>{name}: не сказано, куда переходит. Учеников: {pupils}.</translation>
    </message>
    <message>
        <source>{name}: the class teacher {person} is a teacher no more.</source>
        <translation>{name}: классный руководитель {person} больше не учитель.</translation>
    </message>
    <message>
        <source>{name}: the class that it comes from is there no more.</source>
        <translation>{name}: класса, из которого он получается, больше нет.</translation>
    </message>
    <message>
        <source>{name}: the day of leaving {day} is before the arrival, or outside the year.</source>
        <translation>{name}: день выбытия {day} раньше прихода или вне года.</translation>
    </message>
    <message>
        <source>{name}: there is no class for {names}. Choose one on “Pupils”.</source>
        <translation>{name}: нет класса для {names}. Выберите его на шаге «Ученики».</translation>
    </message>
    <message>
        <source>{name}: {pupils} pupils are more than {most}.</source>
        <translation>{name}: учеников {pupils}, это больше {most}.</translation>
    </message>
    <message>
        <source>{periods}: there are more than 12.</source>
        <translation>{periods}: больше двенадцати.</translation>
    </message>
    <message>
        <source>{periods}: there is no period.</source>
        <translation>{periods}: нет ни одного периода.</translation>
    </message>
    <message>
        <source>{period} ends before it begins, or lies outside the year.</source>
        <translation>{period}: кончается раньше начала или лежит вне года.</translation>
    </message>
    <message>
        <source>{period} overlaps with the next one.</source>
        <translation>{period}: пересекается со следующим периодом.</translation>
    </message>
    <message>
        <source>{period}: courses without period marks: {courses} ({names}).</source>
        <translation>{period}: курсов без отметок за период: {courses} ({names}).</translation>
    </message>
    <message>
        <source>{person} is a teacher no more. Courses: {courses}.</source>
        <translation>{person} больше не учитель. Курсов: {courses}.</translation>
    </message>
    <message>
        <source>{year} is still on: lessons to {ends}. The new year can be prepared now and made later.</source>
        <translation>{year} ещё идёт: занятия по {ends}. Новый год можно подготовить сейчас, а сделать потом.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a class.</source>
        <translation>«{name}»: так класс назвать нельзя.</translation>
    </message>
    <message>
        <source>“{name}” ends before it begins, or lies outside the year.</source>
        <translation>«{name}»: кончается раньше начала или лежит вне года.</translation>
    </message>
</context>
<context>
    <name>NewYearPage</name>
    <message>
        <source>Another administrator has kept another plan meanwhile. Which one is to stay?</source>
        <translation>Другой администратор тем временем сохранил другой план. Какой оставить?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Classes move up and leavers go. Journals of this year stay as they are. It can be taken back on this page as long as nothing was entered in the new year.</source>
        <translation>Классы перейдут, выпускники выбудут. Журналы этого года останутся как есть. Отменить переход можно на этой странице, пока в новый год ничего не внесено.</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Курсы</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>Its classes, courses and periods go, and who left is in the class again. The plan stays.</source>
        <translation>Его классы, курсы и периоды исчезнут, выбывшие снова окажутся в своих классах. План останется.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Сделать</translation>
    </message>
    <message>
        <source>Make the year {0}?</source>
        <translation>Перейти в {0} учебный год?</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мой</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Nothing was entered: the year can be taken back.</source>
        <translation>Ничего не внесено: переход можно отменить.</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Ученики</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Проверка и переход</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Отменить переход</translation>
    </message>
    <message>
        <source>Take the last change of the plan back (Ctrl+Z)</source>
        <translation>Отменить последнюю правку плана (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Take the year {0} back?</source>
        <translation>Отменить переход в {0} год?</translation>
    </message>
    <message>
        <source>The new year is prepared here once the first one has classes.</source>
        <translation>Новый год готовят здесь, когда в первом уже есть классы.</translation>
    </message>
    <message>
        <source>The plan was changed elsewhere</source>
        <translation>План изменён в другом месте</translation>
    </message>
    <message>
        <source>The year {0} is taken back: all is as it was before.</source>
        <translation>Переход в {0} год отменён: всё как было.</translation>
    </message>
    <message>
        <source>The year {0} is there.</source>
        <translation>Год {0} готов.</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Другой</translation>
    </message>
    <message>
        <source>There is no class yet that could move up</source>
        <translation>Пока нет классов, которые могли бы перейти</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>is kept in a moment…</source>
        <translation>сохраняется…</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>сохранено</translation>
    </message>
</context>
<context>
    <name>NewsEditor</name>
    <message>
        <source>A file is still on its way: wait a moment, or take it off.</source>
        <translation>Файл ещё загружается: подождите немного или уберите его.</translation>
    </message>
    <message>
        <source>A new item</source>
        <translation>Новая новость</translation>
    </message>
    <message>
        <source>Another wording</source>
        <translation>Изменить новость</translation>
    </message>
    <message>
        <source>As families will see it</source>
        <translation>Так это увидят семьи</translation>
    </message>
    <message>
        <source>Ask to confirm that it was read</source>
        <translation>Просить подтвердить: «Ознакомлен(а)»</translation>
    </message>
    <message>
        <source>Back; keep the draft</source>
        <translation>Назад, черновик останется</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>Удалить черновик</translation>
    </message>
    <message>
        <source>For whom…</source>
        <translation>Для кого…</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Пока не выбрано</translation>
    </message>
    <message>
        <source>Pin on top</source>
        <translation>Закрепить наверху</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Запланировать</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Опубликовать</translation>
    </message>
    <message>
        <source>Readers are to read and confirm it once more</source>
        <translation>Попросить прочитать и подтвердить заново</translation>
    </message>
    <message>
        <source>Save the wording</source>
        <translation>Сохранить изменения</translation>
    </message>
    <message>
        <source>Show from</source>
        <translation>Показывать с</translation>
    </message>
    <message>
        <source>Show until</source>
        <translation>Показывать по</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>What is to be announced?</source>
        <translation>О чём сообщить?</translation>
    </message>
    <message>
        <source>until</source>
        <translation>по</translation>
    </message>
</context>
<context>
    <name>NewsList</name>
    <message>
        <source>News</source>
        <translation>Новости</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Показать ещё</translation>
    </message>
</context>
<context>
    <name>NewsSection</name>
    <message>
        <source>Nothing has changed since {0}.</source>
        <translation>Ничего не изменилось с {0}.</translation>
    </message>
    <message>
        <source>Older changes are not listed.</source>
        <translation>Более ранние изменения здесь не показаны.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Показать меньше</translation>
    </message>
    <message>
        <source>Since your last visit</source>
        <translation>С прошлого раза</translation>
    </message>
    <message>
        <source>You are here for the first time. What changes will stand here next time.</source>
        <translation>Вы здесь впервые. В следующий раз здесь будет видно, что изменилось.</translation>
    </message>
</context>
<context>
    <name>NewsTab</name>
    <message>
        <source>Choose a draft</source>
        <translation>Выберите черновик</translation>
    </message>
    <message>
        <source>Choose a news item</source>
        <translation>Выберите новость</translation>
    </message>
    <message>
        <source>Its text appears here.</source>
        <translation>Её текст появится здесь.</translation>
    </message>
    <message>
        <source>New ones appear here by themselves.</source>
        <translation>Новые появятся здесь сами.</translation>
    </message>
    <message>
        <source>News whose last day is over come here.</source>
        <translation>Сюда попадают новости, последний день которых прошёл.</translation>
    </message>
    <message>
        <source>News with a later first day wait here, and appear by themselves.</source>
        <translation>Здесь ждут новости с более поздним первым днём; они появятся сами.</translation>
    </message>
    <message>
        <source>No news now</source>
        <translation>Новостей сейчас нет</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Nothing is begun</source>
        <translation>Ничего не начато</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Ничего не запланировано</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>Архив пуст</translation>
    </message>
    <message>
        <source>The news could not be read</source>
        <translation>Новости не удалось прочитать</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>What you write is kept here until it is published.</source>
        <translation>Здесь хранится начатое, пока оно не опубликовано.</translation>
    </message>
    <message>
        <source>You write on where you stopped.</source>
        <translation>Вы продолжите с того места, где остановились.</translation>
    </message>
</context>
<context>
    <name>NewsText</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open this address outside the diary?</source>
        <translation>Открыть этот адрес вне дневника?</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Остаться здесь</translation>
    </message>
    <message>
        <source>Text of the news item</source>
        <translation>Текст новости</translation>
    </message>
</context>
<context>
    <name>NewsWords</name>
    <message>
        <source>In the archive since {0}</source>
        <translation>В архиве, последний день: {0}</translation>
    </message>
    <message>
        <source>Planned: appears on {0}</source>
        <translation>Запланирована: появится {0}</translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation>Нужно ознакомиться</translation>
    </message>
    <message>
        <source>Withdrawn: readers do not see it</source>
        <translation>Снята с показа: читатели её не видят</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Без заголовка</translation>
    </message>
    <message>
        <source>You are reminded of it</source>
        <translation>Вам напоминают</translation>
    </message>
    <message>
        <source>another wording of a published item</source>
        <translation>правка опубликованной новости</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>класс {0}</translation>
    </message>
    <message>
        <source>classes {0}</source>
        <translation>классы {0}</translation>
    </message>
    <message>
        <source>grade {0}</source>
        <translation>{0}-е классы</translation>
    </message>
    <message>
        <source>grades {0}</source>
        <translation>параллели {0}</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>не прочитано</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>сотрудники</translation>
    </message>
    <message>
        <source>the whole school</source>
        <translation>вся школа</translation>
    </message>
    <message>
        <source>the whole school, with its staff</source>
        <translation>вся школа, включая сотрудников</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>{0}: parents only</source>
        <translation>{0}: только родители</translation>
    </message>
    <message>
        <source>{0}: pupils only</source>
        <translation>{0}: только ученики</translation>
    </message>
    <message>
        <source>{0}; staff</source>
        <translation>{0}; сотрудники</translation>
    </message>
</context>
<context>
    <name>NothingNew</name>
    <message>
        <source>All marks</source>
        <translation>Все оценки</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Домашние задания</translation>
    </message>
    <message>
        <source>How the class is doing</source>
        <translation>Успехи</translation>
    </message>
    <message>
        <source>The diary of this week</source>
        <translation>Дневник этой недели</translation>
    </message>
    <message>
        <source>To the journal</source>
        <translation>В журнал</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message numerus="yes">
        <source>%n week(s) wait for your signature</source>
        <translation>
            <numerusform>%n неделя ждёт вашей подписи</numerusform>
            <numerusform>%n недели ждут вашей подписи</numerusform>
            <numerusform>%n недель ждут вашей подписи</numerusform>
        </translation>
    </message>
    <message>
        <source>All weeks are signed</source>
        <translation>Все недели подписаны</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Look at what happened and sign: so the class teacher knows that you have read it.</source>
        <translation>Посмотрите, что было на неделе, и подпишите: классный руководитель увидит, что вы ознакомились с дневником.</translation>
    </message>
    <message numerus="yes">
        <source>Sign all %n</source>
        <translation>
            <numerusform>Подписать %n</numerusform>
            <numerusform>Подписать все %n</numerusform>
            <numerusform>Подписать все %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign all %n weeks? A signature is not taken back.</source>
        <translation>
            <numerusform>Подписать %n неделю? Отменить подпись нельзя.</numerusform>
            <numerusform>Подписать все %n недели? Отменить подписи нельзя.</numerusform>
            <numerusform>Подписать все %n недель? Отменить подписи нельзя.</numerusform>
        </translation>
    </message>
    <message>
        <source>Thank you. The class teacher sees it.</source>
        <translation>Спасибо! Классный руководитель это видит.</translation>
    </message>
    <message>
        <source>To the diary</source>
        <translation>К дневнику</translation>
    </message>
    <message>
        <source>Weeks to sign</source>
        <translation>Недели на подпись</translation>
    </message>
</context>
<context>
    <name>OpenQuestion</name>
    <message>
        <source>Attached file</source>
        <translation>Приложенный файл</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Files of this kind are not opened from here. Save it if you expect it from the sender.</source>
        <translation>Такие файлы отсюда не открываются. Сохраните его, если ждёте его от отправителя.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open it in another program of this PC? Open only what you expect from the sender. A copy is opened: what is changed in it does not come back into the diary, and it is removed when you sign out.</source>
        <translation>Открыть его в другой программе этого компьютера? Открывайте только то, чего ждёте от отправителя. Откроется копия: изменения в ней в дневник не попадут, при выходе из дневника она удалится.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
</context>
<context>
    <name>OpenedCard</name>
    <message>
        <source>Close again</source>
        <translation>Закрыть снова</translation>
    </message>
    <message>
        <source>Show the journal</source>
        <translation>Показать журнал</translation>
    </message>
    <message>
        <source>open up to and including {0}</source>
        <translation>открыто до {0} включительно</translation>
    </message>
</context>
<context>
    <name>OptionsDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>On the page “What is new”, at the bell and in the figures of the tabs. Nothing is lost: what is not told here still stands on its page.</source>
        <translation>На странице «Что нового», у колокольчика и в числах на вкладках. Ничего не пропадёт: о чём здесь не сообщается, то всё равно есть на своей странице.</translation>
    </message>
    <message>
        <source>These are always told</source>
        <translation>О них сообщается всегда</translation>
    </message>
    <message>
        <source>What to tell me about</source>
        <translation>О чём сообщать</translation>
    </message>
    <message>
        <source>{0} (always)</source>
        <translation>{0} (всегда)</translation>
    </message>
</context>
<context>
    <name>OutcomeStep</name>
    <message numerus="yes">
        <source>%n leave(s) the school</source>
        <translation>
            <numerusform>%n выбывает</numerusform>
            <numerusform>%n выбывают</numerusform>
            <numerusform>%n выбывают</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them conditionally</source>
        <translation>
            <numerusform>из них %n условно</numerusform>
            <numerusform>из них %n условно</numerusform>
            <numerusform>из них %n условно</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) move up</source>
        <translation>
            <numerusform>%n ученик переходит</numerusform>
            <numerusform>%n ученика переходят</numerusform>
            <numerusform>%n учеников переходят</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s) the year</source>
        <translation>
            <numerusform>%n остаётся на второй год</numerusform>
            <numerusform>%n остаются на второй год</numerusform>
            <numerusform>%n остаются на второй год</numerusform>
        </translation>
    </message>
    <message>
        <source>A rehearsal does everything and takes it back at once: the file stays as it is. Others cannot save for a second or two meanwhile.</source>
        <translation>Проверка делает всё и сразу отменяет: файл остаётся прежним. Секунду-другую остальные в это время не могут сохранять.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Classes of the new year</source>
        <translation>Классы нового года</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Курсов</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часов</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Мешает</translation>
    </message>
    <message>
        <source>Make the new year…</source>
        <translation>Перейти в новый год…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Учеников</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>The rehearsal went well. The file is as it was.</source>
        <translation>Проверка прошла хорошо. Файл остался прежним.</translation>
    </message>
    <message>
        <source>The year cannot be made before what stands in the way is settled.</source>
        <translation>Перейти в новый год можно, когда ничто не мешает.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>What to know before</source>
        <translation>Что знать заранее</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n класс</numerusform>
            <numerusform>%n класса</numerusform>
            <numerusform>%n классов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) without a class teacher</source>
        <translation>
            <numerusform>%n класс без классного руководителя</numerusform>
            <numerusform>%n класса без классного руководителя</numerusform>
            <numerusform>%n классов без классного руководителя</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n курс</numerusform>
            <numerusform>%n курса</numerusform>
            <numerusform>%n курсов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) not in the timetable</source>
        <translation>
            <numerusform>%n курса нет в расписании</numerusform>
            <numerusform>%n курсов нет в расписании</numerusform>
            <numerusform>%n курсов нет в расписании</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) without a teacher</source>
        <translation>
            <numerusform>%n курс без учителя</numerusform>
            <numerusform>%n курса без учителя</numerusform>
            <numerusform>%n курсов без учителя</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parent(s)</source>
        <translation>
            <numerusform>%n родитель</numerusform>
            <numerusform>%n родителя</numerusform>
            <numerusform>%n родителей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n ученик</numerusform>
            <numerusform>%n ученика</numerusform>
            <numerusform>%n учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subject(s)</source>
        <translation>
            <numerusform>%n предмет</numerusform>
            <numerusform>%n предмета</numerusform>
            <numerusform>%n предметов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n teacher(s)</source>
        <translation>
            <numerusform>%n учитель</numerusform>
            <numerusform>%n учителя</numerusform>
            <numerusform>%n учителей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a login</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n человек без логина</numerusform>
            <numerusform>%n человека без логина</numerusform>
            <numerusform>%n человек без логина</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is damaged.</source>
        <translation>Одна из копий повреждена.</translation>
    </message>
    <message>
        <source>All courses have a teacher and are in the timetable.</source>
        <translation>Все курсы с учителями и в расписании.</translation>
    </message>
    <message>
        <source>All have a login.</source>
        <translation>У всех есть логины.</translation>
    </message>
    <message>
        <source>Backups and check</source>
        <translation>Копии и проверка</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Curriculum</source>
        <translation>Учебный план</translation>
    </message>
    <message>
        <source>Last backup: {0}</source>
        <translation>Последняя копия: {0}</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>Ни одной копии ещё нет.</translation>
    </message>
    <message>
        <source>No folder for backups is set.</source>
        <translation>Папка для копий не задана.</translation>
    </message>
    <message>
        <source>No period is running today.</source>
        <translation>Сегодня не идёт ни один период.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Сохранность</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Преподавание</translation>
    </message>
    <message>
        <source>The last backup failed.</source>
        <translation>Последняя копия не удалась.</translation>
    </message>
    <message>
        <source>The rest of the first day is skipped.</source>
        <translation>Остальные шаги первого дня пропущены.</translation>
    </message>
    <message>
        <source>There has been no backup for too long.</source>
        <translation>Копий не было слишком долго.</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Year and vacations</source>
        <translation>Год и каникулы</translation>
    </message>
    <message>
        <source>{0} – year {1}</source>
        <translation>{0} – учебный год {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>OwnFindings</name>
    <message>
        <source>Closed</source>
        <translation>Закрытые</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Незакрытые</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>Какие замечания</translation>
    </message>
</context>
<context>
    <name>ParentDialog</name>
    <message>
        <source>A parent sees the diary with a login of his own, and signs the weeks.</source>
        <translation>Родитель смотрит дневник под своим логином и подписывает недели.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Связать</translation>
    </message>
    <message>
        <source>Parent of {0}</source>
        <translation>Родитель: {0}</translation>
    </message>
</context>
<context>
    <name>ParentFields</name>
    <message>
        <source>Here already? Choose…</source>
        <translation>Уже есть в школе? Выберите…</translation>
    </message>
    <message>
        <source>Parents who are here already</source>
        <translation>Родители, которые уже есть в школе</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Другой человек</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Кто это</translation>
    </message>
    <message>
        <source>father</source>
        <translation>отец</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>опекун</translation>
    </message>
    <message>
        <source>mother</source>
        <translation>мать</translation>
    </message>
</context>
<context>
    <name>PartDialog</name>
    <message>
        <source>As it was then: also what is otherwise now</source>
        <translation>Как было тогда: и то, что теперь иначе</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message numerus="yes">
        <source>Bring back %n entry(s)</source>
        <translation>
            <numerusform>Вернуть %n запись</numerusform>
            <numerusform>Вернуть %n записи</numerusform>
            <numerusform>Вернуть %n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back a class or journal</source>
        <translation>Вернуть класс или журнал</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Classes and journals in the backup</source>
        <translation>Классы и журналы в копии</translation>
    </message>
    <message>
        <source>Groups across classes</source>
        <translation>Группы из разных классов</translation>
    </message>
    <message>
        <source>Lessons, works, marks, absences, topics, homework and marks of periods of what you tick. All else stays as it is today; what was entered since and is not in the backup stays, too.</source>
        <translation>Уроки, работы, отметки, пропуски, темы, задания и итоговые отметки того, что вы отметите. Всё остальное останется как сейчас; внесённое позже, чего в копии нет, тоже останется.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Не хватает</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Новее</translation>
    </message>
    <message>
        <source>Only what is missing</source>
        <translation>Только то, чего не хватает</translation>
    </message>
    <message>
        <source>Otherwise now</source>
        <translation>Теперь иначе</translation>
    </message>
    <message>
        <source>Passed over: {0}</source>
        <translation>Пропущено: {0}</translation>
    </message>
    <message>
        <source>The backup is verified and read</source>
        <translation>Копия проверяется и читается</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Так же</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>What would be put back</source>
        <translation>Что будет возвращено</translation>
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
    <name>PastRow</name>
    <message>
        <source>Enter puts this value back.</source>
        <translation>Enter вернёт это значение.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>So many lines are shown until more are asked for.</extracomment>
        <translation>сейчас</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>All of it stands there already.</source>
        <translation>Всё это уже стоит в журнале.</translation>
    </message>
    <message>
        <source>The page has changed meanwhile. Please paste once more.</source>
        <translation>Страница тем временем изменилась. Вставьте ещё раз.</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message numerus="yes">
        <source>%n do(es) not fit</source>
        <translation>
            <numerusform>не подходит %n</numerusform>
            <numerusform>не подходят %n</numerusform>
            <numerusform>не подходят %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new value(s)</source>
        <translation>
            <numerusform>%n новое значение</numerusform>
            <numerusform>%n новых значения</numerusform>
            <numerusform>%n новых значений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be cleared</source>
        <translation>
            <numerusform>будет стёрто %n</numerusform>
            <numerusform>будет стёрто %n</numerusform>
            <numerusform>будет стёрто %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be replaced</source>
        <translation>
            <numerusform>будет заменено %n</numerusform>
            <numerusform>будет заменено %n</numerusform>
            <numerusform>будет заменено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Скопировать список</translation>
    </message>
    <message>
        <source>Empty cells clear what is there</source>
        <translation>Пустые клетки стирают то, что стоит</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>Вставлять нечего</translation>
    </message>
    <message>
        <source>Only into empty cells</source>
        <translation>Только в пустые клетки</translation>
    </message>
    <message>
        <source>Pass over pupils who were not in the class then</source>
        <translation>Пропускать учеников, которых тогда не было в классе</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставка</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n value(s)</source>
        <translation>
            <numerusform>Вставить %n значение</numerusform>
            <numerusform>Вставить %n значения</numerusform>
            <numerusform>Вставить %n значений</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste into the journal</source>
        <translation>Вставка в журнал</translation>
    </message>
    <message>
        <source>Pupils who were not in the class then are passed over, as the copied list has none.</source>
        <translation>Ученики, которых тогда не было в классе, пропущены: в скопированном списке их нет.</translation>
    </message>
    <message>
        <source>The rows go to the pupils whose names stand before them, in whatever order.</source>
        <translation>Строки попадут к ученикам, чьи имена стоят в начале строк, в любом порядке.</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Что не подходит</translation>
    </message>
    <message>
        <source>What each cell becomes</source>
        <translation>Что станет с каждой клеткой</translation>
    </message>
</context>
<context>
    <name>PasteWords</name>
    <message>
        <source>Several pupils can be meant: write the name in full.</source>
        <translation>Подходят несколько учеников: напишите имя полностью.</translation>
    </message>
    <message>
        <source>The copied cells say something else about it elsewhere.</source>
        <translation>В скопированных ячейках об этом сказано дважды и по-разному.</translation>
    </message>
    <message>
        <source>The lesson has no further column for a second mark: add a work to it.</source>
        <translation>У урока нет столбца для второй отметки: добавьте работу к уроку.</translation>
    </message>
    <message>
        <source>There is no lesson after the last one.</source>
        <translation>После последнего урока столбцов нет.</translation>
    </message>
    <message>
        <source>There is no pupil below the last one.</source>
        <translation>Ниже последнего ученика никого нет.</translation>
    </message>
    <message>
        <source>There is no such pupil on this page.</source>
        <translation>Такого ученика на этой странице нет.</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>остаётся как есть</translation>
    </message>
    <message>
        <source>{0} is replaced by {1}</source>
        <translation>{0} будет заменено на {1}</translation>
    </message>
    <message>
        <source>{0} is taken away</source>
        <translation>{0} будет убрано</translation>
    </message>
    <message>
        <source>{1} is entered</source>
        <translation>будет поставлено {1}</translation>
    </message>
    <message>
        <source>{1} is there already</source>
        <translation>{1} уже стоит</translation>
    </message>
</context>
<context>
    <name>PendingBubble</name>
    <message>
        <source>Being sent…</source>
        <translation>Отправляется…</translation>
    </message>
    <message>
        <source>Not sent yet: the share is not answering. It is sent by itself as soon as it does.</source>
        <translation>Ещё не отправлено: школьная сеть не отвечает. Уйдёт само, как только она ответит.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Born</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>There is somebody else of the same name: look at birth date and class.</source>
        <translation>Есть тёзка: смотрите на дату рождения и класс.</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Кто это</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>A part of the name is enough, and small letters. A class narrows it down: “7a”.</source>
        <translation>Достаточно части имени, можно маленькими буквами. Класс сужает поиск: «7а».</translation>
    </message>
    <message>
        <source>Bring in class lists and the staff from files, or enter them one by one.</source>
        <translation>Загрузите списки классов и сотрудников из файлов или введите людей по одному.</translation>
    </message>
    <message>
        <source>Bring in files…</source>
        <translation>Загрузить из файлов…</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Left this year</source>
        <translation>Выбыли в этом году</translation>
    </message>
    <message>
        <source>Name, class, telephone or login: “ivan 7a”</source>
        <translation>Имя, класс, телефон или логин: «иван 7а»</translation>
    </message>
    <message>
        <source>New member of staff…</source>
        <translation>Новый сотрудник…</translation>
    </message>
    <message>
        <source>New pupil…</source>
        <translation>Новый ученик…</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Никто не найден</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Родители</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Ученики</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Поиск людей</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>There are no people in the school yet</source>
        <translation>В школе ещё никого нет</translation>
    </message>
    <message>
        <source>Whom the list is about</source>
        <translation>О ком список</translation>
    </message>
    <message>
        <source>{0}–{1} of {2}</source>
        <translation>{0}–{1} из {2}</translation>
    </message>
</context>
<context>
    <name>PeoplePages</name>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Doubles</source>
        <translation>Двойники</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Логины</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message>
        <source>There is somebody of this name already: {0}. If it is another person, press the button once more.</source>
        <translation>Такой человек уже есть: {0}. Если это другой человек, нажмите кнопку ещё раз.</translation>
    </message>
    <message>
        <source>a parent linked</source>
        <translation>связан с родителем</translation>
    </message>
    <message>
        <source>a parent unlinked</source>
        <translation>связь с родителем убрана</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>дата рождения</translation>
    </message>
    <message>
        <source>changed: {0}</source>
        <translation>изменено: {0}</translation>
    </message>
    <message>
        <source>class teacher of {0}</source>
        <translation>классный руководитель {0}</translation>
    </message>
    <message>
        <source>days in a class, or the reason, changed</source>
        <translation>изменены дни в классе или причина</translation>
    </message>
    <message>
        <source>days in a group changed</source>
        <translation>изменены дни в группе</translation>
    </message>
    <message>
        <source>dd.MM.yyyy</source>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>эл. почта</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>введён в школу</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>in a class from a day on</source>
        <translation>зачислен в класс</translation>
    </message>
    <message>
        <source>in a group from a day on</source>
        <translation>записан в группу</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>фамилия</translation>
    </message>
    <message>
        <source>merged with a double</source>
        <translation>объединён с двойником</translation>
    </message>
    <message>
        <source>not linked to anything yet</source>
        <translation>пока ни с чем не связан</translation>
    </message>
    <message>
        <source>number in another system</source>
        <translation>номер в другой системе</translation>
    </message>
    <message>
        <source>parent: {0}</source>
        <translation>родитель: {0}</translation>
    </message>
    <message>
        <source>patronymic</source>
        <translation>отчество</translation>
    </message>
    <message>
        <source>pupil of earlier years</source>
        <translation>ученик прошлых лет</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>пол</translation>
    </message>
    <message>
        <source>taken out of a class</source>
        <translation>убран из класса</translation>
    </message>
    <message>
        <source>taken out of a group</source>
        <translation>убран из группы</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>what a parent is, changed</source>
        <translation>изменено, кем приходится родитель</translation>
    </message>
    <message>
        <source>{0}, left on {1}</source>
        <translation>{0}, выбытие {1}</translation>
    </message>
    <message>
        <source>{0}, pupil</source>
        <translation>учится в {0}</translation>
    </message>
    <message>
        <source>{0}, pupil from {1}</source>
        <translation>{0}, с {1}</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>School year</source>
        <translation>Учебный год</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>All the time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>From day to day</source>
        <translation>С … по …</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Последние 30 дней</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
</context>
<context>
    <name>PersonChoice</name>
    <message>
        <source>Nobody of this name</source>
        <translation>Никого с таким именем</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>After a new name, marks, login and messages stay: they belong to the person.</source>
        <translation>При смене имени отметки, логин и сообщения остаются: они принадлежат человеку.</translation>
    </message>
    <message>
        <source>Data of a person</source>
        <translation>Данные человека</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Birth date</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Number in another system</source>
        <translation>Номер в другой системе</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Write it as 17.05.2013</source>
        <translation>Напишите так: 17.05.2013</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>female</source>
        <translation>женский</translation>
    </message>
    <message>
        <source>male</source>
        <translation>мужской</translation>
    </message>
</context>
<context>
    <name>PieceRow</name>
    <message>
        <source>Hand in the work…</source>
        <translation>Сдать работу…</translation>
    </message>
    <message>
        <source>Take the tick away</source>
        <translation>Снять отметку</translation>
    </message>
    <message>
        <source>Tick as done</source>
        <translation>Отметить как сделанное</translation>
    </message>
    <message>
        <source>What was handed in, and the answer</source>
        <translation>Что сдано и что ответил учитель</translation>
    </message>
    <message>
        <source>for you alone</source>
        <translation>только тебе</translation>
    </message>
    <message>
        <source>for your child alone</source>
        <translation>только вашему ребёнку</translation>
    </message>
    <message>
        <source>given on {0}</source>
        <translation>задано {0}</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>What is unusual about a piece: role and sign of the style sheet, and whether it stands beside the subject.</extracomment>
        <translation>новое</translation>
    </message>
</context>
<context>
    <name>PieceView</name>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Changed on {0}</source>
        <translation>Изменено: {0}</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Файлы…</translation>
    </message>
    <message>
        <source>For whom…</source>
        <translation>Кому…</translation>
    </message>
    <message>
        <source>I have taken note</source>
        <translation>Ознакомлен(а)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Закрепить</translation>
    </message>
    <message>
        <source>The school asks you to confirm that you have read this.</source>
        <translation>Школа просит подтвердить, что вы это прочитали.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Открепить</translation>
    </message>
    <message>
        <source>Who has read it, by name; remind the others</source>
        <translation>Кто прочёл, по именам; напомнить остальным</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Снять с показа</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Редакция</translation>
    </message>
    <message>
        <source>Wording of now</source>
        <translation>Нынешняя редакция</translation>
    </message>
    <message>
        <source>Wording of {0}, {1}</source>
        <translation>Редакция от {0}, {1}</translation>
    </message>
    <message>
        <source>You took note on {0}</source>
        <translation>Вы ознакомились: {0}</translation>
    </message>
    <message>
        <source>due: {0}</source>
        <translation>сдать: {0}</translation>
    </message>
    <message>
        <source>for: {0}</source>
        <translation>для кого: {0}</translation>
    </message>
    <message>
        <source>shown until {0}</source>
        <translation>последний день: {0}</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} мин</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>How often, and which stay</source>
        <translation>Как часто и что хранить</translation>
    </message>
</context>
<context>
    <name>PlanChoicePage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Copy from another course of yours</source>
        <translation>Скопировать из другого вашего курса</translation>
    </message>
    <message>
        <source>Follow no plan</source>
        <translation>Вести курс без плана</translation>
    </message>
    <message>
        <source>Plans of this subject and grade</source>
        <translation>Планы этого предмета и параллели</translation>
    </message>
    <message>
        <source>Plans to choose from</source>
        <translation>Планы на выбор</translation>
    </message>
    <message>
        <source>Take this plan</source>
        <translation>Взять этот план</translation>
    </message>
    <message>
        <source>The plan begins with its first topic; a shift is given up. A colleague’s plan is followed as it is; a copy can be changed apart from it.</source>
        <translation>План начнётся с первой темы, сдвиг сбросится. По плану коллеги курс идёт как есть; копию можно менять отдельно.</translation>
    </message>
    <message>
        <source>Without a plan</source>
        <translation>Без плана</translation>
    </message>
</context>
<context>
    <name>PlanDeeds</name>
    <message numerus="yes">
        <source>%n lesson(s) have no such course here.</source>
        <translation>
            <numerusform>Для %n урока здесь нет такого курса.</numerusform>
            <numerusform>Для %n уроков здесь нет такого курса.</numerusform>
            <numerusform>Для %n уроков здесь нет такого курса.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) removed</source>
        <translation>
            <numerusform>убран %n урок</numerusform>
            <numerusform>убрано %n урока</numerusform>
            <numerusform>убрано %n уроков</numerusform>
        </translation>
    </message>
    <message>
        <source>A lesson stays in its class.</source>
        <translation>Урок нельзя перенести в другой класс.</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>скопировано</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>перенесено</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>вставлено</translation>
    </message>
    <message>
        <source>room and weeks</source>
        <translation>кабинет и недели</translation>
    </message>
    <message>
        <source>{0} placed</source>
        <translation>поставлено: {0}</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Load a thematic plan</source>
        <translation>Загрузить тематический план</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.xls *.csv *.html *.htm)</source>
        <translation>Таблицы (*.xlsx *.ods *.xls *.csv *.html *.htm)</translation>
    </message>
    <message>
        <source>The course follows no plan now.</source>
        <translation>Теперь курс идёт без плана.</translation>
    </message>
    <message>
        <source>The course follows this plan now.</source>
        <translation>Теперь курс идёт по этому плану.</translation>
    </message>
    <message>
        <source>The plan is copied; the course follows the copy.</source>
        <translation>План скопирован; курс идёт по копии.</translation>
    </message>
    <message>
        <source>The plan is moved one lesson earlier.</source>
        <translation>План сдвинут на урок раньше.</translation>
    </message>
    <message>
        <source>The plan is moved one lesson later.</source>
        <translation>План сдвинут на урок позже.</translation>
    </message>
    <message>
        <source>The plan “{0}” is loaded.</source>
        <translation>План «{0}» загружен.</translation>
    </message>
    <message>
        <source>Thematic plan</source>
        <translation>Тематический план</translation>
    </message>
</context>
<context>
    <name>PlanEmpty</name>
    <message>
        <source>Its teacher can load one from a table.</source>
        <translation>Загрузить его из таблицы может учитель, который ведёт курс.</translation>
    </message>
    <message>
        <source>Load from a file…</source>
        <translation>Загрузить из файла…</translation>
    </message>
    <message>
        <source>Load it from a table (XLSX, ODS, XLS, CSV): columns with the lesson topic and, if you like, hours and homework. The topics are then offered lesson by lesson.</source>
        <translation>Загрузите его из таблицы (XLSX, ODS, XLS, CSV): нужен столбец «Тема урока», по желанию — «Часы» и «Домашнее задание». Темы будут предлагаться урок за уроком.</translation>
    </message>
    <message>
        <source>The course has no thematic plan yet</source>
        <translation>У курса ещё нет тематического плана</translation>
    </message>
    <message>
        <source>The plan could not be read</source>
        <translation>План не удалось прочитать</translation>
    </message>
    <message>
        <source>The plan is being read…</source>
        <translation>План читается…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>PlanImportPage</name>
    <message numerus="yes">
        <source>%n row(s) cannot be taken.</source>
        <translation>
            <numerusform>Не принята %n строка.</numerusform>
            <numerusform>Не приняты %n строки.</numerusform>
            <numerusform>Не принято %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Другой файл…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Choose a sheet</source>
        <translation>Выберите лист</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Ничего не изменилось.</translation>
    </message>
    <message>
        <source>Nothing is written yet. Look through it, then load it.</source>
        <translation>Пока ничего не записано. Просмотрите и нажмите «Загрузить».</translation>
    </message>
    <message>
        <source>Nothing was loaded. Correct the rows in the file, save it, and read it again.</source>
        <translation>Ничего не загружено. Исправьте строки в файле, сохраните его и прочитайте ещё раз.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Прочитать ещё раз</translation>
    </message>
    <message>
        <source>Rows that cannot be taken</source>
        <translation>Строки, которые не приняты</translation>
    </message>
    <message>
        <source>Several sheets of the file hold a plan. Choose one.</source>
        <translation>План есть на нескольких листах файла. Выберите один.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>Файл читается…</translation>
    </message>
    <message>
        <source>Topics in the file</source>
        <translation>Темы в файле</translation>
    </message>
</context>
<context>
    <name>PlanReasons</name>
    <message>
        <source>A quotation mark is not closed. Save the table as XLSX.</source>
        <translation>Кавычка не закрыта. Сохраните таблицу как XLSX.</translation>
    </message>
    <message>
        <source>A thematic plan cannot be read from such a file. Save it as XLSX, ODS or CSV.</source>
        <translation>Из такого файла план не прочитать. Сохраните его как XLSX, ODS или CSV.</translation>
    </message>
    <message>
        <source>A topic without a number that does not look like the heading of a part.</source>
        <translation>Тема без номера, а на название раздела не похожа.</translation>
    </message>
    <message>
        <source>Hours are a whole number from 1 to 100.</source>
        <translation>Часы — целое число от 1 до 100.</translation>
    </message>
    <message>
        <source>Hours or homework without a topic.</source>
        <translation>Есть часы или задание, но нет темы.</translation>
    </message>
    <message>
        <source>No column of topics was found. The header of the table needs “Lesson topic”.</source>
        <translation>Не найден столбец с темами. В заголовке таблицы нужно «Тема урока».</translation>
    </message>
    <message>
        <source>Several sheets of the file hold a plan. Choose one.</source>
        <translation>План есть на нескольких листах файла. Выберите один.</translation>
    </message>
    <message>
        <source>The encoding of the file is not known. Save it as XLSX.</source>
        <translation>Кодировка файла не распознана. Сохраните его как XLSX.</translation>
    </message>
    <message>
        <source>The file cannot be read. Is it open in another program?</source>
        <translation>Файл не читается. Не открыт ли он в другой программе?</translation>
    </message>
    <message>
        <source>The file has no such sheet any more.</source>
        <translation>Такого листа в файле больше нет.</translation>
    </message>
    <message>
        <source>The file holds something else than a thematic plan.</source>
        <translation>В файле не тематический план.</translation>
    </message>
    <message>
        <source>The file is damaged. Open it in the spreadsheet program and save it anew.</source>
        <translation>Файл повреждён. Откройте его в табличной программе и сохраните заново.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Файл пуст.</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>Файла уже нет.</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one.</source>
        <translation>Файл закрыт паролем. Сохраните его без пароля.</translation>
    </message>
    <message>
        <source>The file is too large for a thematic plan.</source>
        <translation>Файл слишком велик для тематического плана.</translation>
    </message>
    <message>
        <source>The file refers to other files and is not read for safety.</source>
        <translation>Файл ссылается на другие файлы; ради безопасности он не читается.</translation>
    </message>
    <message>
        <source>The format of the file is not known. Save it as XLSX, ODS or CSV.</source>
        <translation>Формат файла не распознан. Сохраните его как XLSX, ODS или CSV.</translation>
    </message>
    <message>
        <source>The formula in the cell has failed.</source>
        <translation>Формула в ячейке не вычислена.</translation>
    </message>
    <message>
        <source>The table is too large for a thematic plan.</source>
        <translation>Таблица слишком велика для тематического плана.</translation>
    </message>
    <message>
        <source>The text has characters that cannot be shown.</source>
        <translation>В тексте недопустимые символы.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Слишком длинный текст.</translation>
    </message>
    <message>
        <source>There is no topic in the table.</source>
        <translation>В таблице нет ни одной темы.</translation>
    </message>
    <message>
        <source>This is a folder. Choose a file.</source>
        <translation>Это папка. Выберите файл.</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>A cancelled lesson needs no shift: the topics move on to the next lessons by themselves.</source>
        <translation>Отменённые уроки сдвигать не нужно: темы сами переходят на следующие уроки.</translation>
    </message>
    <message>
        <source>Topics and lessons</source>
        <translation>Темы и уроки</translation>
    </message>
</context>
<context>
    <name>PlanShiftCard</name>
    <message>
        <source>Leave it</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Move it earlier</source>
        <translation>Сдвинуть раньше</translation>
    </message>
    <message>
        <source>Move it later</source>
        <translation>Сдвинуть позже</translation>
    </message>
    <message>
        <source>Move the plan one lesson earlier?</source>
        <translation>Сдвинуть план на урок раньше?</translation>
    </message>
    <message>
        <source>Move the plan one lesson later?</source>
        <translation>Сдвинуть план на урок позже?</translation>
    </message>
</context>
<context>
    <name>PlanTools</name>
    <message>
        <source>&amp;Another plan…</source>
        <translation>&amp;Другой план…</translation>
    </message>
    <message>
        <source>&amp;Load from a file…</source>
        <translation>&amp;Загрузить из файла…</translation>
    </message>
    <message>
        <source>A lesson went to something else: the topics move on by one lesson.</source>
        <translation>Урок ушёл на другое: темы переедут на урок вперёд.</translation>
    </message>
    <message>
        <source>A planned topic was not needed: each lesson takes the one after it.</source>
        <translation>Тема плана не понадобилась: каждый урок возьмёт следующую.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Move &amp;earlier</source>
        <translation>Сдвинуть &amp;раньше</translation>
    </message>
    <message>
        <source>Move la&amp;ter</source>
        <translation>Сдвинуть &amp;позже</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n heading(s) of parts are passed over</source>
        <translation>
            <numerusform>Пропущено %n название раздела</numerusform>
            <numerusform>Пропущено %n названия разделов</numerusform>
            <numerusform>Пропущено %n названий разделов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) of the plan find no lesson any more.</source>
        <translation>
            <numerusform>Не помещается %n час плана: для него не осталось уроков.</numerusform>
            <numerusform>Не помещаются %n часа плана: для них не осталось уроков.</numerusform>
            <numerusform>Не помещаются %n часов плана: для них не осталось уроков.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) are left without a topic</source>
        <translation>
            <numerusform>Без темы остаётся %n урок</numerusform>
            <numerusform>Без темы остаются %n урока</numerusform>
            <numerusform>Без темы остаются %n уроков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n тема</numerusform>
            <numerusform>%n темы</numerusform>
            <numerusform>%n тем</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) added</source>
        <translation>
            <numerusform>добавлена %n тема</numerusform>
            <numerusform>добавлены %n темы</numerusform>
            <numerusform>добавлено %n тем</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) as before</source>
        <translation>
            <numerusform>%n тема без изменений</numerusform>
            <numerusform>%n темы без изменений</numerusform>
            <numerusform>%n тем без изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) changed</source>
        <translation>
            <numerusform>изменена %n тема</numerusform>
            <numerusform>изменены %n темы</numerusform>
            <numerusform>изменено %n тем</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) removed</source>
        <translation>
            <numerusform>убрана %n тема</numerusform>
            <numerusform>убраны %n темы</numerusform>
            <numerusform>убрано %n тем</numerusform>
        </translation>
    </message>
    <message>
        <source>Hours that find no lesson: {0}, now {1}.</source>
        <translation>Часов, для которых нет урока: станет {0}, сейчас {1}.</translation>
    </message>
    <message>
        <source>In the file: {0}, {1}.</source>
        <translation>В файле: {0}, {1}.</translation>
    </message>
    <message>
        <source>Lessons without a topic: {0}, now {1}.</source>
        <translation>Уроков без темы: станет {0}, сейчас {1}.</translation>
    </message>
    <message>
        <source>Next lesson, {0}</source>
        <translation>Ближайший урок, {0}</translation>
    </message>
    <message>
        <source>No lesson from today on gets another topic.</source>
        <translation>Темы уроков с сегодняшнего дня не изменятся.</translation>
    </message>
    <message>
        <source>Nothing would change: the course follows this plan already.</source>
        <translation>Менять нечего: курс уже идёт по этому плану.</translation>
    </message>
    <message>
        <source>The course would follow the plan “{0}” from its first topic.</source>
        <translation>Курс пойдёт по плану «{0}» с его первой темы.</translation>
    </message>
    <message>
        <source>The lessons of this year are over.</source>
        <translation>Уроков в этом году больше нет.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Would be: {0}.</source>
        <translation>Будет: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>and %n lesson(s) more</source>
        <translation>
            <numerusform>и ещё %n урок</numerusform>
            <numerusform>и ещё %n урока</numerusform>
            <numerusform>и ещё %n уроков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>dd.MM</source>
        <comment>short date of a lesson</comment>
        <extracomment>So many days are told, the others counted.</extracomment>
        <translation>dd.MM</translation>
    </message>
    <message>
        <source>hour {0} of {1}</source>
        <translation>{0}-й час из {1}</translation>
    </message>
    <message>
        <source>no topic</source>
        <translation>без темы</translation>
    </message>
    <message numerus="yes">
        <source>shifted %n lesson(s) earlier</source>
        <translation>
            <numerusform>сдвинут на %n урок раньше</numerusform>
            <numerusform>сдвинут на %n урока раньше</numerusform>
            <numerusform>сдвинут на %n уроков раньше</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shifted %n lesson(s) later</source>
        <translation>
            <numerusform>сдвинут на %n урок позже</numerusform>
            <numerusform>сдвинут на %n урока позже</numerusform>
            <numerusform>сдвинут на %n уроков позже</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <comment>among dates of lessons</comment>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>{0}: {1} (now {2})</source>
        <translation>{0}: {1} (сейчас {2})</translation>
    </message>
</context>
<context>
    <name>PresenceSign</name>
    <message>
        <source>Also here: {0}</source>
        <translation>Здесь также: {0}</translation>
    </message>
    <message>
        <source>This page is now open elsewhere, too: {0}</source>
        <translation>Эта страница теперь открыта не только здесь: {0}</translation>
    </message>
    <message>
        <source>This page of the journal is open elsewhere, too:</source>
        <translation>Эта страница журнала открыта не только здесь:</translation>
    </message>
    <message>
        <source>you (in another window)</source>
        <translation>вы (в другом окне)</translation>
    </message>
    <message>
        <source>you (on another PC)</source>
        <translation>вы (на другом ПК)</translation>
    </message>
    <message numerus="yes">
        <source>{0} and %n more</source>
        <translation>
            <numerusform>{0} и ещё %n</numerusform>
            <numerusform>{0} и ещё %n</numerusform>
            <numerusform>{0} и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, since {1}</source>
        <translation>{0}, с {1}</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>Следующий лист</translation>
    </message>
    <message>
        <source>Previous sheet</source>
        <translation>Предыдущий лист</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Sheet as it will be printed</source>
        <translation>Лист, каким он будет напечатан</translation>
    </message>
    <message>
        <source>Sheet {0} of {1}</source>
        <translation>Лист {0} из {1}</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>The printer did not take it. Check that it is on, or choose another one.</source>
        <translation>Принтер не принял задание. Проверьте, включён ли он, или выберите другой.</translation>
    </message>
    <message>
        <source>Whole sheet</source>
        <translation>Лист целиком</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Academic year</source>
        <translation>Учебный год</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
    <message>
        <source>As they were</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>By class ({0})</source>
        <translation>По классам ({0})</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменится</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Class, where the file names none</source>
        <translation>Класс, если в файле его нет</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Столбцы…</translation>
    </message>
    <message>
        <source>Correct them in the file and choose it again, or bring in the rest.</source>
        <translation>Исправьте их в файле и выберите его снова – или загрузите остальное.</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Сколько чего</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Everything in this file is in the school already: nothing would change.</source>
        <translation>Всё из этого файла в школе уже есть: ничего не изменится.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Добавится</translation>
    </message>
    <message>
        <source>Notes ({0})</source>
        <translation>К сведению ({0})</translation>
    </message>
    <message>
        <source>Nothing is written yet. Look through it, then bring it in.</source>
        <translation>Пока ничего не записано. Посмотрите и загрузите.</translation>
    </message>
    <message>
        <source>People ({0})</source>
        <translation>Люди ({0})</translation>
    </message>
    <message>
        <source>Refused ({0})</source>
        <translation>Не приняты ({0})</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Save the refused rows…</source>
        <translation>Сохранить непринятые строки…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>The file is being compared with the school…</source>
        <translation>Файл сверяется со школой…</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>What becomes</source>
        <translation>Что будет</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Что показано</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>К сведению</translation>
    </message>
    <message>
        <source>as the file says, or today&apos;s</source>
        <translation>как в файле или нынешний</translation>
    </message>
    <message>
        <source>such as 5А</source>
        <translation>например, 5А</translation>
    </message>
</context>
<context>
    <name>PrintButton</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Print the week, or an extract of a period (Ctrl+P)</source>
        <translation>Напечатать неделю или выписку за период (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>An extract: all marks, means, absences and remarks of a period</source>
        <translation>Выписка: все отметки, средние, пропуски и замечания за период</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Diary {0} {1}</source>
        <translation>Дневник {0} {1}</translation>
    </message>
    <message>
        <source>Extract {0} {1}</source>
        <translation>Выписка {0} {1}</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Другие дни</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Preview and print…</source>
        <translation>Просмотр и печать…</translation>
    </message>
    <message>
        <source>Print the diary</source>
        <translation>Печать дневника</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить в PDF…</translation>
    </message>
    <message>
        <source>School year {0}</source>
        <translation>{0} учебный год</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Период кончается раньше, чем начинается.</translation>
    </message>
    <message>
        <source>The week {0} as in the paper diary</source>
        <translation>Неделя {0}, как в бумажном дневнике</translation>
    </message>
    <message>
        <source>The whole class {0}</source>
        <translation>Весь класс {0}</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
</context>
<context>
    <name>ProgressCharts</name>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>По уважительной причине</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>По болезни</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Опоздания</translation>
    </message>
    <message>
        <source>Mark {0}</source>
        <translation>Отметка {0}</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Средний балл</translation>
    </message>
    <message>
        <source>Mean of the class</source>
        <translation>Средний балл класса</translation>
    </message>
    <message>
        <source>Own mean</source>
        <translation>Свой средний балл</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>The mean is {0}</source>
        <translation>Средний балл {0}</translation>
    </message>
    <message>
        <source>The mean is {0}, as it was a week ago</source>
        <translation>Средний балл {0}, столько же, сколько неделю назад</translation>
    </message>
    <message>
        <source>The mean is {0}, which is {1} less than a week ago</source>
        <translation>Средний балл {0}, на {1} ниже, чем неделю назад</translation>
    </message>
    <message>
        <source>The mean is {0}, which is {1} more than a week ago</source>
        <translation>Средний балл {0}, на {1} выше, чем неделю назад</translation>
    </message>
    <message>
        <source>The mean is {0}: in the last week it did not change</source>
        <translation>Средний балл {0}, за последнюю неделю не изменился</translation>
    </message>
    <message>
        <source>The mean is {0}: in the last week it fell by {1}</source>
        <translation>Средний балл {0}, за последнюю неделю снизился на {1}</translation>
    </message>
    <message>
        <source>The mean is {0}: in the last week it rose by {1}</source>
        <translation>Средний балл {0}, за последнюю неделю вырос на {1}</translation>
    </message>
    <message>
        <source>The mean of the class is {0} too</source>
        <translation>Средний балл класса тоже {0}</translation>
    </message>
    <message>
        <source>The mean of the class is {0}: {1} less</source>
        <translation>Средний балл класса — {0}, это на {1} ниже</translation>
    </message>
    <message>
        <source>The mean of the class is {0}: {1} more</source>
        <translation>Средний балл класса — {0}, это на {1} выше</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>Без уважительной причины</translation>
    </message>
    <message>
        <source>for a {0}</source>
        <translation>на {0}</translation>
    </message>
    <message>
        <source>no lessons</source>
        <translation>уроков не было</translation>
    </message>
    <message>
        <source>none of {0} lessons missed</source>
        <translation>без пропусков, всего уроков {0}</translation>
    </message>
    <message>
        <source>{0} ({1} %)</source>
        <translation>{0} ({1} %)</translation>
    </message>
    <message>
        <source>{0}, half of the class {1}–{2}</source>
        <translation>{0}, у половины класса {1}–{2}</translation>
    </message>
    <message>
        <source>{0}, {1} % attended</source>
        <translation>{0}, посещаемость {1} %</translation>
    </message>
    <message>
        <source>{0}; in the week: {1}</source>
        <translation>{0}; за неделю: {1}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>PupilBar</name>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Diary of {0}</source>
        <translation>Дневник: {0}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>PupilSection</name>
    <message numerus="yes">
        <source>%n earlier week(s)</source>
        <translation>
            <numerusform>Ещё %n неделя раньше</numerusform>
            <numerusform>Ещё %n недели раньше</numerusform>
            <numerusform>Ещё %n недель раньше</numerusform>
        </translation>
    </message>
    <message>
        <source>No marks yet.</source>
        <translation>Отметок ещё нет.</translation>
    </message>
    <message>
        <source>Supposition: {0}</source>
        <translation>Предположение: {0}</translation>
    </message>
    <message>
        <source>The cursor stands on no pupil.</source>
        <translation>Курсор не стоит на ученике.</translation>
    </message>
    <message>
        <source>The pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Weighted mean, lesson by lesson</source>
        <translation>Средневзвешенный балл по урокам</translation>
    </message>
</context>
<context>
    <name>PupilsStep</name>
    <message>
        <source>All who are decided on ({0})</source>
        <translation>Все, о ком решено ({0})</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Conditionally</source>
        <translation>Условно</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выбывают</translation>
    </message>
    <message>
        <source>Leaves on</source>
        <translation>Выбывает</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Pupils and what becomes of them</source>
        <translation>Ученики и решения о них</translation>
    </message>
    <message>
        <source>Pupils move with their class. Say here who leaves, repeats the year by the council&apos;s decision, or goes to another class. Mark several with Shift or Ctrl.</source>
        <translation>Ученики переходят вместе с классом. Здесь – кто выбывает, остаётся на второй год по решению педсовета или идёт в другой класс. Несколько строк выделяют с Shift или Ctrl.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>На второй год</translation>
    </message>
    <message>
        <source>What becomes of him</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>With the class</source>
        <translation>Вместе с классом</translation>
    </message>
    <message>
        <source>none!</source>
        <translation>нет!</translation>
    </message>
</context>
<context>
    <name>RatingCount</name>
    <message numerus="yes">
        <source>%n place(s) higher than a week ago</source>
        <translation>
            <numerusform>на %n место выше, чем неделю назад</numerusform>
            <numerusform>на %n места выше, чем неделю назад</numerusform>
            <numerusform>на %n мест выше, чем неделю назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) lower than a week ago</source>
        <translation>
            <numerusform>на %n место ниже, чем неделю назад</numerusform>
            <numerusform>на %n места ниже, чем неделю назад</numerusform>
            <numerusform>на %n мест ниже, чем неделю назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n ученик</numerusform>
            <numerusform>%n ученика</numerusform>
            <numerusform>%n учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the same mean as %n other pupil(s)</source>
        <translation>
            <numerusform>такой же балл ещё у %n ученика</numerusform>
            <numerusform>такой же балл ещё у %n учеников</numerusform>
            <numerusform>такой же балл ещё у %n учеников</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatingHeadline</name>
    <message>
        <source>Marks as of {0} · class {1}</source>
        <translation>Отметки на {0} · класс {1}</translation>
    </message>
    <message>
        <source>No place yet</source>
        <translation>Места пока нет</translation>
    </message>
    <message>
        <source>No place: not in the class</source>
        <translation>Места нет: выбыл из класса</translation>
    </message>
    <message>
        <source>Only pupils who are in class {0} on {1} are compared.</source>
        <translation>Сравниваются только ученики, которые {1} учатся в классе {0}.</translation>
    </message>
    <message>
        <source>Read the rating anew</source>
        <translation>Прочитать рейтинг заново</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>The place comes with the first mark that counts in the mean. In the class: {0}</source>
        <translation>Место появится с первой отметкой, которая входит в средний балл. Сейчас в рейтинге класса: {0}</translation>
    </message>
    <message>
        <source>class mean {0}</source>
        <translation>средний по классу {0}</translation>
    </message>
    <message>
        <source>mean {0} {1}</source>
        <comment>mean, «for quarter 2»</comment>
        <translation>средний балл {0} {1}</translation>
    </message>
</context>
<context>
    <name>RatingTab</name>
    <message>
        <source>A place will stand here once the child is enrolled in a class and has marks.</source>
        <translation>Место появится здесь, когда ребёнка зачислят в класс и у него будут отметки.</translation>
    </message>
    <message>
        <source>First-graders learn without marks, so there is nothing to compare.</source>
        <translation>Первоклассники учатся без отметок, сравнивать нечего.</translation>
    </message>
    <message>
        <source>Not in a class yet</source>
        <translation>Пока не в классе</translation>
    </message>
    <message>
        <source>There is no rating in the first grade</source>
        <translation>В первом классе рейтинга нет</translation>
    </message>
</context>
<context>
    <name>RatingWords</name>
    <message>
        <source>Place {0} of {1}</source>
        <translation>{0}-е место из {1}</translation>
    </message>
    <message>
        <source>class mean {0}</source>
        <translation>средний по классу {0}</translation>
    </message>
    <message>
        <source>does not count in the overall rating</source>
        <translation>не входит в общий рейтинг</translation>
    </message>
    <message>
        <source>place {0} of {1}</source>
        <translation>{0}-е место из {1}</translation>
    </message>
    <message>
        <source>the same place as a week ago</source>
        <translation>место то же, что неделю назад</translation>
    </message>
    <message>
        <source>there was no place a week ago</source>
        <translation>неделю назад места ещё не было</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <comment>place, pupils</comment>
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>{0}, mean {1}</source>
        <comment>places higher, «+0,38»</comment>
        <translation>{0}, балл {1}</translation>
    </message>
    <message>
        <source>{0}, {1}: no marks that count</source>
        <translation>{0}, {1}: нет отметок, входящих в средний балл</translation>
    </message>
    <message>
        <source>{0}, {1}: {2}, {3}</source>
        <comment>pupil, subject, mean, place</comment>
        <translation>{0}, {1}: {2}, {3}</translation>
    </message>
    <message>
        <source>{0}: mean {1}</source>
        <translation>{0}: средний {1}</translation>
    </message>
    <message>
        <source>{0}: no marks that count</source>
        <translation>{0}: нет отметок, входящих в средний балл</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>For example: illness, treatment in a sanatorium</source>
        <translation>Например: болезнь, лечение в санатории</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Выставить</translation>
    </message>
    <message>
        <source>{0}, {1}. Reason:</source>
        <translation>{0}, {1}. Причина:</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message numerus="yes">
        <source>%n old entry(ies) changed, older than {0} days. Why?</source>
        <translation>
            <numerusform>Изменена %n давняя запись (старше {0} дн.). Почему?</numerusform>
            <numerusform>Изменены %n давние записи (старше {0} дн.). Почему?</numerusform>
            <numerusform>Изменено %n давних записей (старше {0} дн.). Почему?</numerusform>
        </translation>
    </message>
    <message>
        <source>Give up the changes</source>
        <translation>Отказаться от изменений</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>Причина изменения</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Причина: {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Until the end of this session, in this course</source>
        <translation>До выхода из программы, в этом журнале</translation>
    </message>
    <message>
        <source>another reason (F7)</source>
        <translation>другая причина (F7)</translation>
    </message>
    <message>
        <source>for all further changes too</source>
        <translation>применить ко всем дальше</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>a mistake is corrected</source>
        <translation>исправлена ошибка</translation>
    </message>
    <message>
        <source>by decision of the council</source>
        <translation>по решению педсовета</translation>
    </message>
    <message>
        <source>the test was taken again</source>
        <translation>пересдача</translation>
    </message>
    <message>
        <source>the work was handed in later</source>
        <translation>работа сдана позже</translation>
    </message>
</context>
<context>
    <name>ReceiptsView</name>
    <message>
        <source>Back to the text</source>
        <translation>Назад к тексту</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Class, or staff</source>
        <translation>Класс или сотрудники</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Ознакомлен(а)</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Скопировать список</translation>
    </message>
    <message>
        <source>Everybody has read it</source>
        <translation>Прочли все</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Only those who have not</source>
        <translation>Только те, кто ещё нет</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Напечатать список</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Puts it on top for those who have not read it; at most once a day</source>
        <translation>Поднимает новость наверх у тех, кто её не прочёл; не чаще раза в день</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Напомнить</translation>
    </message>
    <message>
        <source>Reminded on {0}: {1}</source>
        <translation>Напоминание: {0}, {1}</translation>
    </message>
    <message>
        <source>Reminded today</source>
        <translation>Сегодня уже напомнили</translation>
    </message>
    <message>
        <source>Staff: {0} / {1}</source>
        <translation>Сотрудники: {0} / {1}</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>Кто прочёл</translation>
    </message>
</context>
<context>
    <name>RecipientPicker</name>
    <message>
        <source>Nobody whom you can write to is called so.</source>
        <translation>Среди тех, кому вы можете написать, такого нет.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Type letters of a name, a subject or a class</source>
        <translation>Наберите буквы имени, предмета или класса</translation>
    </message>
    <message>
        <source>Whom you can write to</source>
        <translation>Кому можно написать</translation>
    </message>
    <message>
        <source>{0} is added</source>
        <translation>{0}: добавлено</translation>
    </message>
    <message>
        <source>{0}: remove</source>
        <translation>{0}: убрать</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>Записана %n строка.</numerusform>
            <numerusform>Записаны %n строки.</numerusform>
            <numerusform>Записано %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for more: another period, anybody, everything.</source>
        <translation>Спросите шире: другой период, кто угодно, всё.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Look further</source>
        <translation>Искать дальше</translation>
    </message>
    <message>
        <source>Looked through back to {0}</source>
        <translation>Просмотрено до {0}</translation>
    </message>
    <message>
        <source>Looked through back to {0}.</source>
        <translation>Просмотрено до {0}.</translation>
    </message>
    <message>
        <source>Nothing found yet</source>
        <translation>Пока не найдено</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Сохранить в CSV</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>Сохранить книгу Excel</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Куда сохранить</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Файл записывается…</translation>
    </message>
</context>
<context>
    <name>RefusedModel</name>
    <message>
        <source>Field</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
</context>
<context>
    <name>RemarkForm</name>
    <message>
        <source>Being saved…</source>
        <translation>Сохраняется…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Kind of remark</source>
        <translation>Вид записи</translation>
    </message>
    <message>
        <source>Not accepted: {0}</source>
        <translation>Не принято: {0}</translation>
    </message>
    <message>
        <source>Not saved: the share is not answering. It is saved as soon as it does.</source>
        <translation>Не сохранено: сетевая папка не отвечает. Запишется, как только она ответит.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Save change</source>
        <translation>Записать изменение</translation>
    </message>
    <message>
        <source>Text of the remark</source>
        <translation>Текст замечания</translation>
    </message>
    <message>
        <source>The pupil and the parents will read this</source>
        <translation>Это прочтут ученик и родители</translation>
    </message>
</context>
<context>
    <name>RemarkRow</name>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Yes, take it back</source>
        <translation>Да, убрать</translation>
    </message>
</context>
<context>
    <name>RemarkView</name>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>For all classes…</source>
        <translation>По всем классам…</translation>
    </message>
    <message>
        <source>Look at the pages and print them (Ctrl+P)</source>
        <translation>Посмотреть листы и напечатать (Ctrl+P)</translation>
    </message>
    <message>
        <source>Make anew</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Make the report anew from what is stored now (F5)</source>
        <translation>Составить отчёт заново по тому, что записано сейчас (F5)</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as a plain table for other programs</source>
        <translation>Сохранить простой таблицей для других программ</translation>
    </message>
    <message>
        <source>Save as a workbook with numbers and formulas (Ctrl+E)</source>
        <translation>Сохранить книгой с числами и формулами (Ctrl+E)</translation>
    </message>
    <message>
        <source>Save the pages as a PDF file (Ctrl+S)</source>
        <translation>Сохранить листы файлом PDF (Ctrl+S)</translation>
    </message>
    <message>
        <source>This report of each class, as files or as one</source>
        <translation>Этот отчёт по каждому классу: файлами или одним файлом</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>Academic year</source>
        <translation>Учебный год</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>С … по …</translation>
    </message>
    <message>
        <source>Grade {0}</source>
        <translation>{0} классы</translation>
    </message>
    <message>
        <source>Of a class</source>
        <translation>По классу</translation>
    </message>
    <message>
        <source>Of a course</source>
        <translation>По предмету класса</translation>
    </message>
    <message>
        <source>Of a parallel</source>
        <translation>По параллели</translation>
    </message>
    <message>
        <source>Of a pupil</source>
        <translation>По ученику</translation>
    </message>
    <message>
        <source>Of a teacher</source>
        <translation>По учителю</translation>
    </message>
    <message>
        <source>Of the school</source>
        <translation>По школе</translation>
    </message>
    <message>
        <source>Of whom or what</source>
        <translation>О ком или о чём</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Параллель</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Учитель</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>Nothing to report.</source>
        <translation>Данных нет.</translation>
    </message>
    <message>
        <source>Which of the sheets</source>
        <translation>Какой из листов</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Table of the report</source>
        <translation>Таблица отчёта</translation>
    </message>
</context>
<context>
    <name>ReportsTab</name>
    <message>
        <source>Nothing to report</source>
        <translation>Данных нет</translation>
    </message>
    <message>
        <source>Nothing to report on</source>
        <translation>Составлять отчёт не о чем</translation>
    </message>
    <message>
        <source>Nothing was entered for this choice in this period.</source>
        <translation>За этот период по выбранному ничего не записано.</translation>
    </message>
    <message>
        <source>The report could not be made</source>
        <translation>Отчёт составить не удалось</translation>
    </message>
    <message>
        <source>There is no class, pupil or course to choose here.</source>
        <translation>Здесь нет ни класса, ни ученика, ни предмета, который можно выбрать.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>What the letter is to say beyond its figures</source>
        <translation>Что письмо должно сказать кроме цифр</translation>
    </message>
    <message>
        <source>Words of the letter</source>
        <translation>Слова письма</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Отклонить…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open up to and including</source>
        <translation>Открыть до (включительно)</translation>
    </message>
    <message>
        <source>Show the journal</source>
        <translation>Показать журнал</translation>
    </message>
    <message>
        <source>Why does it stay closed?</source>
        <translation>Почему период остаётся закрытым?</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>RequestsNotice</name>
    <message numerus="yes">
        <source>%n request(s) to open a closed period</source>
        <translation>
            <numerusform>%n просьба открыть закрытый период</numerusform>
            <numerusform>%n просьбы открыть закрытый период</numerusform>
            <numerusform>%n просьб открыть закрытый период</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Показать…</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Another folder…</source>
        <translation>Другая папка…</translation>
    </message>
    <message>
        <source>Backups in the folder</source>
        <translation>Копии в папке</translation>
    </message>
    <message numerus="yes">
        <source>Brought back: %n missing entry(s).</source>
        <translation>
            <numerusform>Возвращено: %n недостающая запись.</numerusform>
            <numerusform>Возвращено: %n недостающие записи.</numerusform>
            <numerusform>Возвращено: %n недостающих записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder with backups: of this school, or of the one that it shall be again.</source>
        <translation>Выберите папку с копиями этой школы – или той, которой она должна снова стать.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Зашифрована</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>Папка с копиями</translation>
    </message>
    <message>
        <source>Key file of that time</source>
        <translation>Файл ключа того времени</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Сделана</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Перечитана</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>The school is again as it was. The file of before is kept: {0}</source>
        <translation>Школа снова такая, как была. Прежний файл сохранён: {0}</translation>
    </message>
    <message>
        <source>There is no backup here</source>
        <translation>Здесь копий нет</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Следующий файл</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>Строки, которые не загружены</translation>
    </message>
    <message>
        <source>Save the refused rows…</source>
        <translation>Сохранить непринятые строки…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>The file is in, without the rows below. Save them, correct them, and bring that file in.</source>
        <translation>Файл загружен, кроме строк ниже. Сохраните их, исправьте и загрузите тот файл.</translation>
    </message>
    <message>
        <source>The file is in. What it changed stands in the change log and can be looked at there.</source>
        <translation>Файл загружен. Что он изменил, записано в журнале изменений.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message>
        <source>All at once, where no mark is set yet (Ctrl+Enter)</source>
        <translation>Все сразу, где отметки ещё нет (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Differ: {0}</source>
        <translation>Расходятся: {0}</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Экзамен</translation>
    </message>
    <message>
        <source>Few marks: {0}</source>
        <translation>Мало отметок: {0}</translation>
    </message>
    <message>
        <source>Final mark</source>
        <translation>Итоговая</translation>
    </message>
    <message>
        <source>Go to the next one (F8)</source>
        <translation>К следующей (F8)</translation>
    </message>
    <message>
        <source>No marks: {0}</source>
        <translation>Без отметок: {0}</translation>
    </message>
    <message>
        <source>Only marks that are not as proposed</source>
        <translation>Показать только те, что отличаются от предложенных</translation>
    </message>
    <message>
        <source>Only pupils with too few marks</source>
        <translation>Показать только учеников, у которых мало отметок</translation>
    </message>
    <message>
        <source>Only pupils without marks</source>
        <translation>Показать только учеников без отметок</translation>
    </message>
    <message>
        <source>Set by two: {0}</source>
        <translation>Выставили двое: {0}</translation>
    </message>
    <message>
        <source>Set the proposed marks ({0})</source>
        <translation>Выставить предложенные ({0})</translation>
    </message>
    <message>
        <source>Set: {0} of {1}</source>
        <translation>Выставлено {0} из {1}</translation>
    </message>
    <message>
        <source>The deputy head or the administrator sets the thresholds</source>
        <translation>Пороги задаёт завуч или администратор</translation>
    </message>
    <message>
        <source>Year</source>
        <extracomment>The edges of a button and the gap to the next one.</extracomment>
        <translation>Год</translation>
    </message>
    <message numerus="yes">
        <source>norm: %n mark(s)</source>
        <translation>
            <numerusform>норма %n отметка</numerusform>
            <numerusform>норма %n отметки</numerusform>
            <numerusform>норма %n отметок</numerusform>
        </translation>
    </message>
    <message>
        <source>thresholds {0} / {1} / {2}</source>
        <translation>пороги {0} / {1} / {2}</translation>
    </message>
</context>
<context>
    <name>ResultsHistory</name>
    <message>
        <source>Hide the history (F3)</source>
        <translation>Скрыть историю (F3)</translation>
    </message>
    <message>
        <source>History of the mark</source>
        <extracomment>The cursor rests so long on a row before its history is read.</extracomment>
        <translation>История отметки</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Загружается…</translation>
    </message>
    <message>
        <source>This mark has never been set.</source>
        <translation>Эту отметку ещё не выставляли.</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>нет отметки</translation>
    </message>
</context>
<context>
    <name>ResultsLine</name>
    <message>
        <source>Enter takes over · Н not attested · О deferred · С exempt · Del clears · F3 history · Esc back</source>
        <translation>Enter – принять · Н не аттестован · О отсрочка · С освобождён · Del стереть · F3 история · Esc назад</translation>
    </message>
    <message>
        <source>Enter takes over · Н · О · З · С · Del · F3 · Esc</source>
        <translation>Enter – принять · Н · О · З · С · Del · F3 · Esc</translation>
    </message>
    <message>
        <source>Enter · Н О З С · Del · F3 · Esc</source>
        <translation>Enter · Н О З С · Del · F3 · Esc</translation>
    </message>
    <message>
        <source>F3 history · Esc back to the journal</source>
        <translation>F3 история · Esc назад в журнал</translation>
    </message>
    <message>
        <source>{0}–{1} mark</source>
        <translation>{0}–{1} отметка</translation>
    </message>
    <message>
        <source>З passed · Shift+З failed</source>
        <translation>З зачёт · Shift+З незачёт</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>Debts</source>
        <translation>Долги</translation>
    </message>
    <message>
        <source>Enter or a double click takes it over</source>
        <translation>Enter или двойной щелчок примет её</translation>
    </message>
    <message>
        <source>Fewer than 70 % of the norm: {0} of {1} marks in this period</source>
        <translation>Меньше 70 % нормы: отметок в этом периоде {0} из {1}</translation>
    </message>
    <message>
        <source>How many marks count</source>
        <translation>Сколько отметок учитывается</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Отметок</translation>
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
        <source>Proposed</source>
        <translation>Предложено</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Выставлено</translation>
    </message>
    <message>
        <source>The mark that is proposed</source>
        <translation>Отметка, которая предложена</translation>
    </message>
    <message>
        <source>The mark that is set</source>
        <translation>Отметка, которая выставлена</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>С весом</translation>
    </message>
    <message>
        <source>Weighted mean: a mark counts as much as its work weighs</source>
        <translation>Средневзвешенный балл: отметка значит столько, сколько весит работа</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Why this mark is proposed</source>
        <translation>Почему предложена эта отметка</translation>
    </message>
    <message>
        <source>Works not handed in</source>
        <translation>Несданные работы</translation>
    </message>
    <message>
        <source>none</source>
        <comment>nothing in this cell</comment>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message numerus="yes">
        <source>%n mark(s) have been changed by somebody else since. Nothing was overwritten.</source>
        <translation>
            <numerusform>%n отметку за это время изменил кто-то другой. Ничего не перезаписано.</numerusform>
            <numerusform>%n отметки за это время изменил кто-то другой. Ничего не перезаписано.</numerusform>
            <numerusform>%n отметок за это время изменил кто-то другой. Ничего не перезаписано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) set as proposed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Выставлена %n предложенная отметка. Ctrl+Z отменит.</numerusform>
            <numerusform>Выставлено %n предложенные отметки. Ctrl+Z отменит.</numerusform>
            <numerusform>Выставлено %n предложенных отметок. Ctrl+Z отменит.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n pupil(s) another mark is proposed by now: look and take it over again.</source>
        <translation>
            <numerusform>У %n ученика предложена уже другая отметка: посмотрите и примите ещё раз.</numerusform>
            <numerusform>У %n учеников предложена уже другая отметка: посмотрите и примите ещё раз.</numerusform>
            <numerusform>У %n учеников предложена уже другая отметка: посмотрите и примите ещё раз.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks of the report card</source>
        <translation>Итоговые отметки</translation>
    </message>
    <message>
        <source>There is no proposed mark left to set.</source>
        <translation>Предложенных отметок больше нет.</translation>
    </message>
</context>
<context>
    <name>ResultsTable</name>
    <message>
        <source>Period marks</source>
        <translation>Отметки за период</translation>
    </message>
</context>
<context>
    <name>ResultsWords</name>
    <message>
        <source>enter the result of the examination</source>
        <translation>впишите результат экзамена</translation>
    </message>
    <message>
        <source>marks without figures: set it yourself</source>
        <translation>отметки не числами: выставьте сами</translation>
    </message>
    <message>
        <source>mean of the half-years {0}</source>
        <translation>средняя полугодовых {0}</translation>
    </message>
    <message>
        <source>mean of the periods {0}</source>
        <translation>средняя по периодам {0}</translation>
    </message>
    <message>
        <source>mean of the quarters {0}</source>
        <translation>средняя четвертных {0}</translation>
    </message>
    <message>
        <source>mean of the trimesters {0}</source>
        <translation>средняя триместровых {0}</translation>
    </message>
    <message>
        <source>mean {0}</source>
        <translation>средняя {0}</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>нет отметки</translation>
    </message>
    <message>
        <source>no marks</source>
        <translation>нет отметок</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>не принято</translation>
    </message>
    <message>
        <source>not as proposed</source>
        <translation>иначе, чем предложено</translation>
    </message>
    <message>
        <source>not set yet: {0}</source>
        <comment>periods</comment>
        <translation>не выставлено: {0}</translation>
    </message>
    <message>
        <source>not yet saved</source>
        <translation>ещё не сохранено</translation>
    </message>
    <message>
        <source>set by two people</source>
        <translation>выставили двое</translation>
    </message>
    <message>
        <source>set by two people: choose one</source>
        <translation>выставили двое: выберите</translation>
    </message>
    <message>
        <source>set {0}</source>
        <comment>when</comment>
        <translation>выставлено {0}</translation>
    </message>
    <message>
        <source>taught without marks</source>
        <translation>безотметочное обучение</translation>
    </message>
    <message>
        <source>the year mark is not set yet</source>
        <translation>годовая ещё не выставлена</translation>
    </message>
    <message>
        <source>there are no periods to follow from</source>
        <translation>нет ни одного периода</translation>
    </message>
    <message>
        <source>year mark {0}, examination {1} → {2}</source>
        <translation>годовая {0}, экзамен {1} → {2}</translation>
    </message>
    <message>
        <source>year mark {0}, examination “{1}”</source>
        <translation>годовая {0}, экзамен «{1}»</translation>
    </message>
    <message>
        <source>year mark {0}, no examination</source>
        <translation>годовая {0}, экзамена нет</translation>
    </message>
    <message>
        <source>year mark “{0}”: decide yourself</source>
        <translation>годовая «{0}»: решите сами</translation>
    </message>
    <message>
        <source>{0} against a threshold of {1}: {2}</source>
        <translation>{0} при пороге {1}: {2}</translation>
    </message>
    <message>
        <source>{0} is proposed</source>
        <translation>предложено {0}</translation>
    </message>
    <message>
        <source>{0} of {1}: few</source>
        <translation>{0} из {1}: мало</translation>
    </message>
    <message>
        <source>{0}: the threshold of {1} is reached</source>
        <translation>{0}: порог {1} достигнут</translation>
    </message>
    <message>
        <source>“{0}” everywhere</source>
        <translation>везде «{0}»</translation>
    </message>
    <message>
        <source>“{0}” everywhere: set it yourself, with a reason</source>
        <translation>везде «{0}»: выставьте сами, с причиной</translation>
    </message>
</context>
<context>
    <name>RoleBoxes</name>
    <message>
        <source>Works here as</source>
        <translation>Работает в школе</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>Классный руководитель</translation>
    </message>
    <message>
        <source>Deputy head</source>
        <translation>Завуч</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Директор</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Родитель</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Учитель</translation>
    </message>
</context>
<context>
    <name>RolesDialog</name>
    <message>
        <source>Roles: {0}</source>
        <translation>Роли: {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Several at once are possible; one login serves for all of them.</source>
        <translation>Можно несколько сразу; логин на все роли один.</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n замечание</numerusform>
            <numerusform>%n замечания</numerusform>
            <numerusform>%n замечаний</numerusform>
        </translation>
    </message>
    <message>
        <source>As the program proposes it</source>
        <translation>Как предлагает программа</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>In which grades?</source>
        <translation>В каких классах?</translation>
    </message>
    <message>
        <source>In which subjects?</source>
        <translation>По каким предметам?</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Показать их</translation>
    </message>
</context>
<context>
    <name>RuleLimits</name>
    <message>
        <source>All grades</source>
        <translation>Все классы</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Все предметы</translation>
    </message>
    <message>
        <source>Grades {0}</source>
        <translation>Классы {0}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <comment>subjects</comment>
        <translation>{0} и ещё {1}</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message numerus="yes">
        <source>%n finding(s) of this rule will be closed.</source>
        <translation>
            <numerusform>%n замечание этого правила будет закрыто.</numerusform>
            <numerusform>%n замечания этого правила будут закрыты.</numerusform>
            <numerusform>%n замечаний этого правила будут закрыты.</numerusform>
        </translation>
    </message>
    <message>
        <source>All by default</source>
        <translation>Всё по умолчанию</translation>
    </message>
    <message>
        <source>All rules are as the program proposes them.</source>
        <translation>Все правила – как предлагает программа.</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Set all rules as the program proposes them</source>
        <translation>Вернуть все правила к предложенным программой</translation>
    </message>
    <message>
        <source>Set all rules by default?</source>
        <translation>Вернуть все правила к предложенным?</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Выключить</translation>
    </message>
    <message>
        <source>Switch off “{0}”?</source>
        <translation>Выключить «{0}»?</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>The rules are set by the deputy head and the administrator of the diary.</source>
        <translation>Правила меняют завуч и администратор дневника.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>What is set is stored at once; the journals are then checked anew within some minutes.</source>
        <translation>Изменения сохраняются сразу; журналы проверяются заново в течение нескольких минут.</translation>
    </message>
    <message>
        <source>What the school has set will be lost.</source>
        <translation>То, что настроила школа, пропадёт.</translation>
    </message>
    <message>
        <source>“{0}” is set.</source>
        <translation>Правило «{0}» изменено.</translation>
    </message>
</context>
<context>
    <name>SafetyPage</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>SafetyPages</name>
    <message>
        <source>Access to data</source>
        <translation>Доступ к данным</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Журнал изменений</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Восстановление</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Сохранить в другом месте…</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сохранено: {0}</translation>
    </message>
</context>
<context>
    <name>SchedulerCard</name>
    <message>
        <source>Also when no program is open</source>
        <translation>Даже если ни одна программа не открыта</translation>
    </message>
    <message>
        <source>Backups are made by the open programs of administrator, head and deputy head. For nights and holidays have the system&apos;s scheduler of one PC or of the server do it; the first line of the password file is the password, and only the system may read that file.</source>
        <translation>Копии делают открытые программы администратора, директора и завуча. Для ночей и каникул поручите это планировщику одного ПК или сервера; первая строка файла пароля – пароль, и читать этот файл должна только система.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Скопировано.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Copy the line for the scheduler</source>
        <translation>Скопировать строку для планировщика</translation>
    </message>
</context>
<context>
    <name>SchoolDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>SchoolEmpty</name>
    <message>
        <source>The page could not be read</source>
        <translation>Страницу не удалось прочитать</translation>
    </message>
    <message>
        <source>There is no academic year yet</source>
        <translation>Учебного года пока нет</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
</context>
<context>
    <name>SchoolFiles</name>
    <message>
        <source>Choose the key file…</source>
        <translation>Выбрать файл ключа…</translation>
    </message>
    <message>
        <source>For the administrator: {0}</source>
        <translation>Для администратора: {0}</translation>
    </message>
    <message>
        <source>From the recovery sheet…</source>
        <translation>С листа восстановления…</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Файл ключа</translation>
    </message>
    <message>
        <source>Key files (*.key);;All files (*)</source>
        <translation>Файлы ключа (*.key);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Open the school&apos;s file</source>
        <translation>Открыть файл школы</translation>
    </message>
    <message>
        <source>Opening the school file…</source>
        <translation>Открывается файл школы…</translation>
    </message>
    <message>
        <source>Preparing the demo…</source>
        <translation>Готовится пример…</translation>
    </message>
    <message>
        <source>School files (*.db);;All files (*)</source>
        <translation>Файлы школы (*.db);;Все файлы (*)</translation>
    </message>
    <message>
        <source>The diary cannot be opened at the moment. It opens by itself as soon as it can.</source>
        <translation>Дневник сейчас недоступен. Он откроется сам, как только это станет возможно.</translation>
    </message>
    <message>
        <source>The kiosk was started without a school file. Name it on the command line.</source>
        <translation>Киоск запущен без файла школы. Укажите файл в командной строке.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
</context>
<context>
    <name>SchoolPage</name>
    <message>
        <source>Academic year</source>
        <translation>Учебный год</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>SchoolPages</name>
    <message>
        <source>Bells</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Curriculum</source>
        <translation>Учебный план</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Kinds of work</source>
        <translation>Виды работ</translation>
    </message>
    <message>
        <source>New year</source>
        <translation>Новый год</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Предметы</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
</context>
<context>
    <name>SchoolWords</name>
    <message>
        <source>Day off</source>
        <translation>Выходной день</translation>
    </message>
    <message>
        <source>First shift, Saturday short</source>
        <translation>Первая смена, короткая суббота</translation>
    </message>
    <message>
        <source>First shift, lessons of 40 minutes from 8:30</source>
        <translation>Первая смена, уроки по 40 минут с 8:30</translation>
    </message>
    <message>
        <source>First shift, lessons of 45 minutes from 8:30</source>
        <translation>Первая смена, уроки по 45 минут с 8:30</translation>
    </message>
    <message>
        <source>Five or six weeks of school, then a week of rest</source>
        <translation>Пять-шесть недель учёбы, затем неделя отдыха</translation>
    </message>
    <message>
        <source>Grade 1, lessons of 35 minutes</source>
        <translation>1 класс, уроки по 35 минут</translation>
    </message>
    <message>
        <source>Half-years</source>
        <translation>Полугодия</translation>
    </message>
    <message>
        <source>Half-years for all</source>
        <translation>Полугодия для всех</translation>
    </message>
    <message>
        <source>Hundred points</source>
        <translation>Сто баллов</translation>
    </message>
    <message>
        <source>Marked by module: five or six weeks, then a week of rest</source>
        <translation>Отметки за модуль: пять-шесть недель учёбы, затем неделя отдыха</translation>
    </message>
    <message>
        <source>Marks from 5 to 2</source>
        <translation>Отметки от 5 до 2</translation>
    </message>
    <message>
        <source>No marks</source>
        <translation>Без отметок</translation>
    </message>
    <message>
        <source>Own periods</source>
        <translation>Свои периоды</translation>
    </message>
    <message>
        <source>Passed or not</source>
        <translation>Зачёт – незачёт</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>Четверти</translation>
    </message>
    <message>
        <source>Quarters for all</source>
        <translation>Четверти для всех</translation>
    </message>
    <message>
        <source>Quarters, half-years from grade 10 on</source>
        <translation>Четверти, с 10 класса полугодия</translation>
    </message>
    <message>
        <source>School day after all</source>
        <translation>Учебный день</translation>
    </message>
    <message>
        <source>Second shift, lessons of 40 minutes from 13:30</source>
        <translation>Вторая смена, уроки по 40 минут с 13:30</translation>
    </message>
    <message>
        <source>Second shift, lessons of 45 minutes from 13:30</source>
        <translation>Вторая смена, уроки по 45 минут с 13:30</translation>
    </message>
    <message>
        <source>Six modules</source>
        <translation>Шесть модулей</translation>
    </message>
    <message>
        <source>Ten points</source>
        <translation>Десять баллов</translation>
    </message>
    <message>
        <source>To the end of November, of February and of May</source>
        <translation>До конца ноября, февраля и мая</translation>
    </message>
    <message>
        <source>Trimesters</source>
        <translation>Триместры</translation>
    </message>
    <message>
        <source>Trimesters of two modules</source>
        <translation>Триместры из двух модулей</translation>
    </message>
    <message>
        <source>Twelve points</source>
        <translation>Двенадцать баллов</translation>
    </message>
    <message>
        <source>Vacation</source>
        <translation>Каникулы</translation>
    </message>
    <message>
        <source>With the vacations that the Ministry recommends</source>
        <translation>Каникулы – как рекомендует Минпросвещения</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>dd.MM</source>
        <translation>dd.MM</translation>
    </message>
    <message>
        <source>grade {0}</source>
        <translation>{0} класс</translation>
    </message>
    <message>
        <source>grades {0}–{1}</source>
        <translation>{0}–{1} классы</translation>
    </message>
</context>
<context>
    <name>SeenBy</name>
    <message>
        <source>Each colleague gets it in a thread of their own with you.</source>
        <translation>Каждый сотрудник получит сообщение в отдельной переписке с вами.</translation>
    </message>
    <message>
        <source>Each family sees only its own thread; {0}.</source>
        <translation>Каждая семья видит только свою переписку; {0}.</translation>
    </message>
    <message>
        <source>Read by the parents and you; the pupil does not see it.</source>
        <translation>Прочитают родители и вы; ученик этого не увидит.</translation>
    </message>
    <message>
        <source>Read by the parents, the pupil and you.</source>
        <translation>Прочитают родители, ученик и вы.</translation>
    </message>
    <message>
        <source>Read by the pupil and you; the parents do not see it.</source>
        <translation>Прочитают ученик и вы; родители этого не увидят.</translation>
    </message>
    <message>
        <source>Read by {0} and you.</source>
        <translation>Прочитают: {0} и вы.</translation>
    </message>
    <message>
        <source>Those of the school whom you have chosen read it and the answers together.</source>
        <translation>Выбранные сотрудники школы видят сообщение и ответы друг друга.</translation>
    </message>
</context>
<context>
    <name>SettingCard</name>
    <message numerus="yes">
        <source>%n class(es) otherwise</source>
        <translation>
            <numerusform>иначе в %n классе</numerusform>
            <numerusform>иначе в %n классах</numerusform>
            <numerusform>иначе в %n классах</numerusform>
        </translation>
    </message>
    <message>
        <source>By default</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>For classes…</source>
        <translation>Для классов…</translation>
    </message>
    <message>
        <source>changed by: {0}</source>
        <translation>меняет: {0}</translation>
    </message>
    <message>
        <source>default: {0}</source>
        <translation>по умолчанию: {0}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A backup is made every</source>
        <translation>Копия делается каждые</translation>
    </message>
    <message>
        <source>A counts pupils without an attested mark with 7, B leaves them out. The variant stands under each table.</source>
        <translation>А считает неаттестованных с весом 7, Б – без них. Вариант указан под каждой таблицей.</translation>
    </message>
    <message>
        <source>A kiosk closes the diary after</source>
        <translation>Киоск закрывает дневник через</translation>
    </message>
    <message>
        <source>A login is locked after</source>
        <translation>Вход закрывается после</translation>
    </message>
    <message>
        <source>A reason is asked for after</source>
        <translation>Причину спрашивают через</translation>
    </message>
    <message>
        <source>A teacher who changes what has stood in the journal for longer says why; the reason stands in the log. 0: never asked.</source>
        <translation>Учитель, который меняет записанное в журнал раньше этого срока, указывает причину; она остаётся в истории. 0 – не спрашивать.</translation>
    </message>
    <message>
        <source>After so long without a key or a click the window asks for the password again.</source>
        <translation>Столько без клавиш и щелчков – и окно снова спросит пароль.</translation>
    </message>
    <message>
        <source>All other kinds</source>
        <translation>Все другие виды</translation>
    </message>
    <message>
        <source>An unseen urgent message goes on after</source>
        <translation>Непрочитанное срочное идёт дальше через</translation>
    </message>
    <message>
        <source>An urgent message is shown at once, whatever somebody has switched off.</source>
        <translation>Срочное показывают сразу, что бы человек ни отключил.</translation>
    </message>
    <message>
        <source>Answers to handed-in work</source>
        <translation>Ответы на сданные работы</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Архивы</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Вложения</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Backups are read again every</source>
        <translation>Копии перечитываются каждые</translation>
    </message>
    <message>
        <source>Cost of checking a password</source>
        <translation>Стоимость проверки пароля</translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation>Хранится ежедневных копий</translation>
    </message>
    <message>
        <source>Degree of learning (СОУ)</source>
        <translation>СОУ (степень обученности)</translation>
    </message>
    <message>
        <source>Each step doubles the time of signing in and of guessing. 12 is right for most PCs; holds for new passwords.</source>
        <translation>Каждый шаг удваивает время входа и подбора. 12 подходит большинству ПК; действует для новых паролей.</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Семьи</translation>
    </message>
    <message>
        <source>Findings of control</source>
        <translation>Замечания контроля</translation>
    </message>
    <message>
        <source>For those who have not chosen otherwise: each person can switch it off for himself.</source>
        <translation>Для тех, кто не выбрал иначе: каждый может отключить это у себя.</translation>
    </message>
    <message>
        <source>Holds for passwords that are chosen from now on.</source>
        <translation>Действует для паролей, которые придумают с этого дня.</translation>
    </message>
    <message>
        <source>How an absence with a good reason is written in journals, diaries and reports.</source>
        <translation>Как пишут пропуск по уважительной причине в журналах, дневниках и отчётах.</translation>
    </message>
    <message>
        <source>It is locked for</source>
        <translation>Закрывается на</translation>
    </message>
    <message>
        <source>Journal and reports</source>
        <translation>Журнал и отчёты</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Наибольший файл</translation>
    </message>
    <message>
        <source>Largest together</source>
        <translation>Наибольшие вместе</translation>
    </message>
    <message>
        <source>Least length of a password</source>
        <translation>Наименьшая длина пароля</translation>
    </message>
    <message>
        <source>Letter for an excused absence</source>
        <translation>Буква уважительного пропуска</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>МБ</translation>
    </message>
    <message>
        <source>Messages and news</source>
        <translation>Сообщения и новости</translation>
    </message>
    <message>
        <source>Monthly backups kept</source>
        <translation>Хранится ежемесячных копий</translation>
    </message>
    <message>
        <source>Most files</source>
        <translation>Наибольшее число файлов</translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation>Название школы</translation>
    </message>
    <message>
        <source>Names in the rating</source>
        <translation>Имена в рейтинге</translation>
    </message>
    <message>
        <source>New homework</source>
        <translation>Новые задания</translation>
    </message>
    <message>
        <source>New marks</source>
        <translation>Новые отметки</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Новые сообщения</translation>
    </message>
    <message>
        <source>News are shown for</source>
        <translation>Новости показываются</translation>
    </message>
    <message>
        <source>News of the school</source>
        <translation>Новости школы</translation>
    </message>
    <message>
        <source>Notices of the system</source>
        <translation>Уведомления системы</translation>
    </message>
    <message>
        <source>Of all files of one message, piece of news, homework or answer.</source>
        <translation>Всех файлов одного сообщения, новости, задания или ответа.</translation>
    </message>
    <message>
        <source>Of each file that is attached to a message, news, homework or an answer.</source>
        <translation>Каждого файла в сообщении, новости, задании или ответе.</translation>
    </message>
    <message>
        <source>Of one message, piece of news, homework or answer.</source>
        <translation>У одного сообщения, новости, задания или ответа.</translation>
    </message>
    <message>
        <source>Off: pupils read what is written to them and cannot write themselves.</source>
        <translation>Выключено: ученики читают, что им пишут, а сами не пишут.</translation>
    </message>
    <message>
        <source>Older ones are thinned out to one a week, then to one a month.</source>
        <translation>Более старые прореживаются до одной в неделю, потом до одной в месяц.</translation>
    </message>
    <message>
        <source>Parents sign the weeks</source>
        <translation>Родители подписывают недели</translation>
    </message>
    <message>
        <source>Passwords and signing in</source>
        <translation>Пароли и вход</translation>
    </message>
    <message>
        <source>Pupils write messages</source>
        <translation>Ученики пишут сообщения</translation>
    </message>
    <message>
        <source>Requests to open a period</source>
        <translation>Просьбы открыть период</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>So long without a touch or a key, whoever is signed in.</source>
        <translation>Столько без касаний и клавиш, кто бы ни вошёл.</translation>
    </message>
    <message>
        <source>So many days without a good backup.</source>
        <translation>Столько дней без хорошей копии.</translation>
    </message>
    <message>
        <source>So many months back there is one backup of each month.</source>
        <translation>За столько месяцев назад есть по одной копии за месяц.</translation>
    </message>
    <message>
        <source>So many one person may send a day, staff as well.</source>
        <translation>Столько может послать один человек за день, сотрудники тоже.</translation>
    </message>
    <message>
        <source>So many weeks back there is one backup of each week.</source>
        <translation>За столько недель назад есть по одной копии за неделю.</translation>
    </message>
    <message>
        <source>So many wrong passwords in a row.</source>
        <translation>Столько неверных паролей подряд.</translation>
    </message>
    <message>
        <source>So that a disk that forgets is noticed before the backup is needed.</source>
        <translation>Чтобы неисправный диск заметили раньше, чем копия понадобится.</translation>
    </message>
    <message>
        <source>Sound and films</source>
        <translation>Звук и видео</translation>
    </message>
    <message>
        <source>Sources of programs</source>
        <translation>Исходные тексты программ</translation>
    </message>
    <message>
        <source>Stands on reports, letters, slips with logins and in the title of the window.</source>
        <translation>Стоит на отчётах, письмах, памятках с логинами и в заголовке окна.</translation>
    </message>
    <message>
        <source>The administrator is warned after</source>
        <translation>Администратора предупреждают через</translation>
    </message>
    <message>
        <source>Urgent messages a day</source>
        <translation>Срочных сообщений в день</translation>
    </message>
    <message>
        <source>Weekly backups kept</source>
        <translation>Хранится еженедельных копий</translation>
    </message>
    <message>
        <source>Weeks that a class has not signed</source>
        <translation>Недели, которые класс не подписал</translation>
    </message>
    <message>
        <source>Weeks to sign</source>
        <translation>Недели, ждущие подписи</translation>
    </message>
    <message>
        <source>What is told as new</source>
        <translation>О чём сообщать как о новом</translation>
    </message>
    <message>
        <source>What nobody of those addressed has seen by then goes to the deputy heads, too.</source>
        <translation>Что к этому времени не увидел никто из адресатов, получат и завучи.</translation>
    </message>
    <message>
        <source>Where their author does not say until when.</source>
        <translation>Если автор не указал, до какого дня.</translation>
    </message>
    <message>
        <source>Whether ZIP and the like may be attached. What lies in them cannot be looked at before.</source>
        <translation>Можно ли прикладывать ZIP и подобное. Что внутри, заранее не видно.</translation>
    </message>
    <message>
        <source>Whether families see the names of classmates in the rating. Off: each sees the own place alone.</source>
        <translation>Видят ли семьи имена одноклассников в рейтинге. Выключено: каждый видит только своё место.</translation>
    </message>
    <message>
        <source>Whether files of kinds that the program does not know may be attached.</source>
        <translation>Можно ли прикладывать файлы, вида которых программа не знает.</translation>
    </message>
    <message>
        <source>Whether parents are asked to sign each finished week of the diary, and class teachers see who did not.</source>
        <translation>Просят ли родителей подписывать каждую законченную неделю; классный руководитель видит, кто не подписал.</translation>
    </message>
    <message>
        <source>Whether staff is told by the system&apos;s own notices while another window is in front.</source>
        <translation>Сообщать ли сотрудникам уведомлениями системы, пока впереди другое окно.</translation>
    </message>
    <message>
        <source>Whether texts of programs may be attached, for lessons of informatics.</source>
        <translation>Можно ли прикладывать тексты программ – для уроков информатики.</translation>
    </message>
    <message>
        <source>Whether they may be attached. Pictures, PDF and documents always may, programs never.</source>
        <translation>Можно ли их прикладывать. Картинки, PDF и документы – всегда, программы – никогда.</translation>
    </message>
    <message>
        <source>While somebody of the staff has the program open and something has changed since.</source>
        <translation>Пока у кого-то из сотрудников открыта программа и с тех пор что-то изменилось.</translation>
    </message>
    <message>
        <source>Who may send urgent messages</source>
        <translation>Кто шлёт срочные сообщения</translation>
    </message>
    <message>
        <source>Whoever issues logins can unlock it before.</source>
        <translation>Раньше его может открыть тот, кто выдаёт логины.</translation>
    </message>
    <message>
        <source>Window is locked: {0}</source>
        <translation>Окно закрывается: {0}</translation>
    </message>
    <message>
        <source>Work that waits for an answer</source>
        <translation>Работы, ждущие ответа</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дн.</translation>
    </message>
    <message>
        <source>h</source>
        <translation>ч</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
    <message>
        <source>months</source>
        <translation>мес.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>s</source>
        <translation>с</translation>
    </message>
    <message>
        <source>staff and parents</source>
        <translation>сотрудники и родители</translation>
    </message>
    <message>
        <source>staff only</source>
        <translation>только сотрудники</translation>
    </message>
    <message>
        <source>staff, parents and pupils</source>
        <translation>сотрудники, родители и ученики</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>нед.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Changed ones only</source>
        <translation>Только изменённые</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Нет настроек с такими словами.</translation>
    </message>
    <message>
        <source>Rules of control</source>
        <translation>Правила контроля</translation>
    </message>
    <message>
        <source>Search in the settings</source>
        <translation>Поиск в настройках</translation>
    </message>
    <message>
        <source>The changes of settings in the change log</source>
        <translation>Изменения настроек в журнале изменений</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Who changed what</source>
        <translation>Кто что менял</translation>
    </message>
    <message>
        <source>“{0}” was set to “{1}” elsewhere meanwhile. Nothing was overwritten.</source>
        <translation>«{0}» тем временем изменили на «{1}» в другом месте. Ничего не перезаписано.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Change password…</source>
        <translation>Сменить пароль…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Keys and hints (F1)</source>
        <translation>Клавиши и подсказки (F1)</translation>
    </message>
    <message>
        <source>Language and theme</source>
        <translation>Язык и оформление</translation>
    </message>
    <message numerus="yes">
        <source>Nobody is using the diary. It closes in %n second(s).</source>
        <translation>
            <numerusform>Дневником никто не пользуется. Он закроется через %n секунду.</numerusform>
            <numerusform>Дневником никто не пользуется. Он закроется через %n секунды.</numerusform>
            <numerusform>Дневником никто не пользуется. Он закроется через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this PC is ahead by %n minute(s): set it, or marks get wrong times.</source>
        <translation>
            <numerusform>Часы этого компьютера спешат на %n минуту: поправьте их, иначе у отметок будет неверное время.</numerusform>
            <numerusform>Часы этого компьютера спешат на %n минуты: поправьте их, иначе у отметок будет неверное время.</numerusform>
            <numerusform>Часы этого компьютера спешат на %n минут: поправьте их, иначе у отметок будет неверное время.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this PC is behind by %n minute(s): set it, or marks get wrong times.</source>
        <translation>
            <numerusform>Часы этого компьютера отстают на %n минуту: поправьте их, иначе у отметок будет неверное время.</numerusform>
            <numerusform>Часы этого компьютера отстают на %n минуты: поправьте их, иначе у отметок будет неверное время.</numerusform>
            <numerusform>Часы этого компьютера отстают на %n минут: поправьте их, иначе у отметок будет неверное время.</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>What to tell me about…</source>
        <translation>О чём сообщать…</translation>
    </message>
    <message>
        <source>Who is signed in; switch role, change password</source>
        <translation>Кто вошёл; сменить роль или пароль</translation>
    </message>
    <message>
        <source>Work as</source>
        <translation>Работать как</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n new</source>
        <comment>the name of a tab</comment>
        <translation>
            <numerusform>{0}: %n новое</numerusform>
            <numerusform>{0}: %n новых</numerusform>
            <numerusform>{0}: %n новых</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Beside the marks</source>
        <translation>Рядом с отметками</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Клетка</translation>
    </message>
    <message>
        <source>Clashes: {0}</source>
        <translation>Накладки: {0}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Курсы</translation>
    </message>
    <message>
        <source>Courses: lessons placed of those wanted</source>
        <translation>Курсы: сколько уроков поставлено и сколько нужно</translation>
    </message>
    <message>
        <source>Hide the panel</source>
        <translation>Скрыть панель</translation>
    </message>
    <message>
        <source>Lesson</source>
        <extracomment>From this width on a panel stands beside the grid without being asked for.</extracomment>
        <translation>Урок</translation>
    </message>
    <message>
        <source>Lessons placed, of those that there should be in a week</source>
        <translation>Сколько уроков в неделю поставлено и сколько нужно</translation>
    </message>
    <message>
        <source>What clashes</source>
        <translation>Что не сходится</translation>
    </message>
</context>
<context>
    <name>SignBar</name>
    <message numerus="yes">
        <source>%n more week(s) to sign</source>
        <translation>
            <numerusform>Ждёт подписи ещё %n неделя</numerusform>
            <numerusform>Ждут подписи ещё %n недели</numerusform>
            <numerusform>Ждут подписи ещё %n недель</numerusform>
        </translation>
    </message>
    <message>
        <source>Have you read the week? The class teacher waits for your signature.</source>
        <translation>Эта неделя ждёт вашей подписи</translation>
    </message>
    <message>
        <source>I have read the diary</source>
        <translation>С дневником ознакомлен(а)</translation>
    </message>
    <message>
        <source>Sign the week {0}? A signature is not taken back.</source>
        <translation>Подписать неделю {0}? Отменить подпись нельзя.</translation>
    </message>
    <message>
        <source>The week can be signed from Friday, {0}</source>
        <translation>Неделю можно подписать с пятницы, {0}</translation>
    </message>
    <message>
        <source>The week waits for the signature of a parent</source>
        <translation>Неделя ждёт подписи родителей</translation>
    </message>
</context>
<context>
    <name>SignColumn</name>
    <message>
        <source>new</source>
        <comment>a mark</comment>
        <translation>новая</translation>
    </message>
</context>
<context>
    <name>SignPress</name>
    <message>
        <source>Not yet</source>
        <translation>Ещё нет</translation>
    </message>
    <message>
        <source>Yes, I have read it</source>
        <translation>Да, ознакомлен(а)</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Marks: {0}</source>
        <translation>Отметки: {0}</translation>
    </message>
    <message>
        <source>Notice: {0} ({1})</source>
        <translation>Сообщение: {0} ({1})</translation>
    </message>
    <message>
        <source>Please note: {0}</source>
        <translation>Обратите внимание: {0}</translation>
    </message>
    <message>
        <source>Praise: {0} ({1})</source>
        <translation>Похвала: {0} ({1})</translation>
    </message>
    <message>
        <source>Remark: {0} ({1})</source>
        <translation>Замечание: {0} ({1})</translation>
    </message>
    <message>
        <source>Signed on paper: {0}; recorded by {1}, {2}</source>
        <translation>Подписано на бумаге: {0}; записал(а) {1}, {2}</translation>
    </message>
    <message>
        <source>Signed on paper; recorded by {0}, {1}</source>
        <translation>Подписано на бумаге; записал(а) {0}, {1}</translation>
    </message>
    <message>
        <source>Signed: {0}, {1}</source>
        <translation>Подписано: {0}, {1}</translation>
    </message>
    <message>
        <source>excused {0}</source>
        <translation>по уважительной причине {0}</translation>
    </message>
    <message>
        <source>ill {0}</source>
        <translation>по болезни {0}</translation>
    </message>
    <message>
        <source>no reason known {0}</source>
        <translation>причина не указана {0}</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <comment>lessons missed, and why</comment>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <comment>a subject and a mark</comment>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>a day and a time</comment>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Do not show this slip to anybody.</source>
        <translation>Никому не показывайте этот листок.</translation>
    </message>
    <message>
        <source>Issued on {day}</source>
        <translation>Выдано {day}</translation>
    </message>
    <message>
        <source>Issued on {day}, {by}</source>
        <translation>Выдано {day}, {by}</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Logins of the diary</source>
        <translation>Логины дневника</translation>
    </message>
    <message>
        <source>One-time password</source>
        <translation>Одноразовый пароль</translation>
    </message>
    <message>
        <source>Open the school diary, type login and password, or hold the code to a scanner. The program asks for a password of your own: after that, password and code of this slip open nothing. If yours is forgotten, who gave you this slip gives you a new one.</source>
        <translation>Откройте «Школьный дневник», введите логин и пароль или поднесите код к сканеру. Программа попросит придумать свой пароль: после этого пароль и код с листка ничего не открывают. Забудете свой – новый листок даст тот, кто выдал этот.</translation>
    </message>
    <message>
        <source>parent</source>
        <comment>who a login is of</comment>
        <translation>родитель</translation>
    </message>
    <message>
        <source>pupil</source>
        <comment>who a login is of</comment>
        <translation>ученик</translation>
    </message>
    <message>
        <source>staff</source>
        <comment>who a login is of</comment>
        <translation>сотрудник</translation>
    </message>
</context>
<context>
    <name>SlipsDialog</name>
    <message>
        <source>Back to the slips</source>
        <translation>К листкам</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close without slips</source>
        <translation>Закрыть без листков</translation>
    </message>
    <message>
        <source>Nobody can read the passwords again. Whoever has no slip needs a new password: of a diary from the class teacher, of the staff from the administrator.</source>
        <translation>Прочитать пароли ещё раз нельзя. Кто останется без листка, тому нужен новый пароль: для дневника – от классного руководителя, сотруднику – от администратора.</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Листочки</translation>
    </message>
    <message>
        <source>These slips are neither printed nor saved.</source>
        <translation>Эти листки не напечатаны и не сохранены.</translation>
    </message>
</context>
<context>
    <name>SlipsPanel</name>
    <message numerus="yes">
        <source>%n login(s) issued</source>
        <translation>
            <numerusform>Выдан %n логин</numerusform>
            <numerusform>Выдано %n логина</numerusform>
            <numerusform>Выдано %n логинов</numerusform>
        </translation>
    </message>
    <message>
        <source>A file for each class</source>
        <translation>Отдельный файл на каждый класс</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Папка для файлов</translation>
    </message>
    <message>
        <source>Login: {0}, one-time password: {1}</source>
        <translation>Логин: {0}, одноразовый пароль: {1}</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>Следующий лист</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Previous sheet</source>
        <translation>Предыдущий лист</translation>
    </message>
    <message>
        <source>Print the slips now: nobody can read these passwords again. Each is changed at the first login.</source>
        <translation>Напечатайте листки сейчас: прочитать эти пароли ещё раз не сможет никто. При первом входе каждый меняется.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить в PDF…</translation>
    </message>
    <message>
        <source>Save for Word</source>
        <translation>Сохранить для Word</translation>
    </message>
    <message>
        <source>Save for Word…</source>
        <translation>Сохранить для Word…</translation>
    </message>
    <message>
        <source>Sheet {0} of {1}</source>
        <translation>Лист {0} из {1}</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Листки с логинами</translation>
    </message>
    <message>
        <source>The printer did not take it. Check that it is on, or choose another one.</source>
        <translation>Принтер не принял задание. Проверьте, включён ли он, или выберите другой.</translation>
    </message>
    <message>
        <source>The slips are being laid out…</source>
        <translation>Листки готовятся…</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Документы Word (*.docx)</translation>
    </message>
    <message>
        <source>staff</source>
        <comment>in the name of a file</comment>
        <translation>сотрудники</translation>
    </message>
</context>
<context>
    <name>SpanChoice</name>
    <message>
        <source>Current period</source>
        <translation>Текущий период</translation>
    </message>
    <message>
        <source>From the week</source>
        <translation>С недели</translation>
    </message>
    <message>
        <source>Last period</source>
        <translation>Прошлый период</translation>
    </message>
    <message>
        <source>Of each class the period of its own: a quarter, a half-year</source>
        <translation>У каждого класса – свой период: четверть или полугодие</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>To the week</source>
        <translation>По неделю</translation>
    </message>
    <message>
        <source>Weeks from – to</source>
        <translation>Недели</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>By hand</source>
        <translation>Вручную</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>Введите название</translation>
    </message>
    <message>
        <source>First group</source>
        <translation>Первая группа</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>Girls and boys</source>
        <translation>Девочки и мальчики</translation>
    </message>
    <message>
        <source>Groups that are there are filled anew: who goes from one to the other does so on this day.</source>
        <translation>Если такие группы уже есть, их состав изменится с этого дня.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>In halves by the list</source>
        <translation>Пополам по списку</translation>
    </message>
    <message>
        <source>Pupils of the class</source>
        <translation>Ученики класса</translation>
    </message>
    <message>
        <source>Second group (ticked)</source>
        <translation>Вторая группа (отмеченные)</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Разделить</translation>
    </message>
    <message>
        <source>Split {0} into groups</source>
        <translation>Разделить {0} на группы</translation>
    </message>
    <message>
        <source>{0} and {1} pupils</source>
        <translation>Учеников: {0} и {1}</translation>
    </message>
</context>
<context>
    <name>StaffDialog</name>
    <message>
        <source>A class teacher is named on the page of classes; teachers of courses on the page of courses.</source>
        <translation>Классного руководителя назначают на странице «Классы», учителей курсов – в разделе «Школа».</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>New member of staff</source>
        <translation>Новый сотрудник</translation>
    </message>
</context>
<context>
    <name>StairsChart</name>
    <message>
        <source>Place {0}: mean {1}</source>
        <translation>{0}-е место: средний балл {1}</translation>
    </message>
    <message>
        <source>The class from the first place to the last</source>
        <translation>Класс от первого места до последнего</translation>
    </message>
    <message>
        <source>class mean {0}</source>
        <translation>средний по классу {0}</translation>
    </message>
    <message>
        <source>mean {0}: {1}</source>
        <comment>«4,5–5», «4 pupils»</comment>
        <translation>балл {0}: {1}</translation>
    </message>
    <message>
        <source>the own place</source>
        <translation>своё место</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>A backup is being made</source>
        <translation>Делается копия</translation>
    </message>
    <message>
        <source>An old backup is damaged</source>
        <translation>Старая копия повреждена</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <source>Choose a folder on another disk or PC: what lies beside the school file is lost with it. Backups are then made by themselves, verified, and thinned out.</source>
        <translation>Выберите папку на другом диске или ПК: то, что лежит рядом с файлом школы, пропадёт вместе с ним. Дальше копии делаются, проверяются и прореживаются сами.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Выбрать папку…</translation>
    </message>
    <message>
        <source>It is made by itself in some minutes, or at once.</source>
        <translation>Она сделается сама через несколько минут – или сразу, по кнопке.</translation>
    </message>
    <message>
        <source>No backup has been made yet</source>
        <translation>Копий ещё нет</translation>
    </message>
    <message>
        <source>The PC {0} is making a backup now.</source>
        <translation>Сейчас копию делает ПК {0}.</translation>
    </message>
    <message>
        <source>The last backup failed</source>
        <translation>Последняя копия не удалась</translation>
    </message>
    <message>
        <source>The newest backup is too old</source>
        <translation>Последняя копия слишком старая</translation>
    </message>
    <message>
        <source>The newest is of {0}; nothing has been entered since.</source>
        <translation>Последняя – {0}; с тех пор ничего не внесено.</translation>
    </message>
    <message>
        <source>The newest is of {0}; the next one is due {1}.</source>
        <translation>Последняя – {0}; следующая – {1}.</translation>
    </message>
    <message>
        <source>The school is backed up</source>
        <translation>Копии школы в порядке</translation>
    </message>
    <message>
        <source>The school is not backed up</source>
        <translation>Резервных копий нет</translation>
    </message>
    <message>
        <source>{0} in {1} is not as it was made. It counts no more; look after the disk, and make a new one now.</source>
        <translation>{0} в {1} уже не такая, какой была сделана. Она больше не считается; проверьте диск и сделайте новую копию сейчас.</translation>
    </message>
</context>
<context>
    <name>StatusPill</name>
    <message numerus="yes">
        <source>%n entry(ies) waiting for your decision</source>
        <translation>
            <numerusform>%n запись ждёт вашего решения</numerusform>
            <numerusform>%n записи ждут вашего решения</numerusform>
            <numerusform>%n записей ждут вашего решения</numerusform>
        </translation>
    </message>
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
            <numerusform>Сетевая папка не отвечает, %n изменение ждёт</numerusform>
            <numerusform>Сетевая папка не отвечает, %n изменения ждут</numerusform>
            <numerusform>Сетевая папка не отвечает, %n изменений ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>The share is not answering, trying again</source>
        <translation>Сетевая папка не отвечает, пробуем снова</translation>
    </message>
</context>
<context>
    <name>StepPart</name>
    <message>
        <source>By hand</source>
        <translation>Вручную</translation>
    </message>
    <message>
        <source>Curriculum</source>
        <translation>Учебный план</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Из файла</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Предметы</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n класс</numerusform>
            <numerusform>%n класса</numerusform>
            <numerusform>%n классов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n курс</numerusform>
            <numerusform>%n курса</numerusform>
            <numerusform>%n курсов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s)</source>
        <translation>
            <numerusform>%n период</numerusform>
            <numerusform>%n периода</numerusform>
            <numerusform>%n периодов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n ученик</numerusform>
            <numerusform>%n ученика</numerusform>
            <numerusform>%n учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s)</source>
        <comment>of bells</comment>
        <translation>
            <numerusform>%n расписание звонков</numerusform>
            <numerusform>%n расписания звонков</numerusform>
            <numerusform>%n расписаний звонков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n teacher(s)</source>
        <translation>
            <numerusform>%n учитель</numerusform>
            <numerusform>%n учителя</numerusform>
            <numerusform>%n учителей</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder on another disk, to which the school file is copied by itself.</source>
        <translation>Папка на другом диске, куда файл школы копируется сам.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Bring in a list of the staff. Teachers also come with a timetable from a file.</source>
        <translation>Загрузите список сотрудников. Учителя придут и с расписанием из файла.</translation>
    </message>
    <message>
        <source>Bring in class lists as they are, one file or many: classes are made from them. Or add classes by hand.</source>
        <translation>Загрузите списки классов как есть, одним файлом или многими: классы появятся из них. Или добавьте классы вручную.</translation>
    </message>
    <message>
        <source>Bring in parents with their children in one table. They can come later, class by class.</source>
        <translation>Загрузите родителей с детьми одной таблицей. Можно и позже, класс за классом.</translation>
    </message>
    <message>
        <source>Bring in the timetable of another program or a sheet, or lay it by hand. Lessons in the journals follow.</source>
        <translation>Загрузите расписание другой программы или таблицу – или составьте вручную. Уроки в журналах появятся сами.</translation>
    </message>
    <message>
        <source>Classes and pupils</source>
        <translation>Классы и ученики</translation>
    </message>
    <message>
        <source>Curriculum</source>
        <translation>Учебный план</translation>
    </message>
    <message>
        <source>First logins for the staff and all classes at once, with slips to be cut and handed out.</source>
        <translation>Первые логины для сотрудников и всех классов сразу, с памятками, которые разрезают и раздают.</translation>
    </message>
    <message>
        <source>Logins and slips</source>
        <translation>Логины и памятки</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Родители</translation>
    </message>
    <message>
        <source>Periods, vacations and days off are laid out as the Ministry recommends. Choose another calendar or change single days; later it can be done at any time, too.</source>
        <translation>Периоды, каникулы и выходные разложены, как рекомендует Минпросвещения. Выберите другой календарь или измените отдельные дни; это можно сделать и потом.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>Учебный год</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>When lessons begin and end. Add a second shift or other times for Saturday; classes are given to schedules by the button “Classes…”.</source>
        <translation>Когда начинаются и кончаются уроки. Добавьте вторую смену или другое время для субботы; классы назначаются кнопкой «Классы…».</translation>
    </message>
    <message>
        <source>Which class has which subject, how often, and with whom. Courses also come with a timetable from a file.</source>
        <translation>Какой предмет в каком классе, сколько раз в неделю и с кем. Курсы придут и с расписанием из файла.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>done in part</source>
        <translation>сделано частично</translation>
    </message>
    <message>
        <source>folder is set</source>
        <translation>папка задана</translation>
    </message>
    <message>
        <source>no folder yet</source>
        <translation>папки пока нет</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>предстоит</translation>
    </message>
    <message>
        <source>{0} of {1} courses</source>
        <translation>{0} из {1} курсов</translation>
    </message>
    <message>
        <source>{0} of {1} people</source>
        <translation>{0} из {1} человек</translation>
    </message>
    <message>
        <source>{0} of {1} pupils</source>
        <translation>{0} из {1} учеников</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Skip the rest</source>
        <translation>Остальное не нужно</translation>
    </message>
    <message>
        <source>The first day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>{0} of {1} steps are done. Next: {2}.</source>
        <translation>Сделано {0} из {1} шагов. Дальше: {2}.</translation>
    </message>
</context>
<context>
    <name>SubjectDialog</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Cannot be changed once there are marks in the subject</source>
        <translation>Не изменить, если по предмету уже есть отметки</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>Введите название</translation>
    </message>
    <message>
        <source>For narrow columns, up to 12 characters</source>
        <translation>Для узких столбцов, до 12 знаков</translation>
    </message>
    <message>
        <source>From which mean on 3, 4 and 5 are proposed</source>
        <translation>С какого среднего предлагать 3, 4 и 5</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Кратко</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>New subject</source>
        <translation>Новый предмет</translation>
    </message>
    <message>
        <source>Other bounds are set in the journal, on the page of results</source>
        <translation>Другие границы задаются в журнале, на странице итогов</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Шкала</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>“{0}” is stored.</source>
        <translation>«{0}» сохранено.</translation>
    </message>
</context>
<context>
    <name>SubjectPanel</name>
    <message>
        <source>A supposition from the marks so far; the teacher decides.</source>
        <translation>Предположение по нынешним отметкам; решает учитель.</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Посещаемость</translation>
    </message>
    <message>
        <source>Choose a period: the year mark follows from the marks of the periods.</source>
        <translation>Выберите период: годовая отметка следует из отметок за периоды.</translation>
    </message>
    <message>
        <source>Close the subject</source>
        <translation>Закрыть предмет</translation>
    </message>
    <message>
        <source>Close the subject (Esc)</source>
        <translation>Закрыть предмет (Esc)</translation>
    </message>
    <message>
        <source>Counting the marks that are supposed below.</source>
        <translation>Вместе с отметками, предположенными ниже.</translation>
    </message>
    <message>
        <source>For a {0} (mean from {1}): {2}</source>
        <comment>mark, threshold, what it takes</comment>
        <translation>Для {0} (средний от {1}): {2}</translation>
    </message>
    <message>
        <source>Mark {1}: {0}, given on {2}</source>
        <comment>a mark, «for quarter 2», a date</comment>
        <translation>Отметка {1}: {0}, выставлена {2}</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Отметки</translation>
    </message>
    <message>
        <source>Mean {0}</source>
        <translation>Средний {0}</translation>
    </message>
    <message>
        <source>Mean {0} – a {1} comes out</source>
        <translation>Средний {0} – выходит {1}</translation>
    </message>
    <message>
        <source>No marks that count {0}</source>
        <translation>Отметок {0} пока нет</translation>
    </message>
    <message>
        <source>No marks yet.</source>
        <translation>Отметок пока нет.</translation>
    </message>
    <message>
        <source>The highest mark comes out already.</source>
        <translation>Уже выходит высшая отметка.</translation>
    </message>
    <message>
        <source>The mark {0} is given.</source>
        <translation>Отметка {0} уже выставлена.</translation>
    </message>
    <message>
        <source>The marks of this subject are no numbers: there is nothing to calculate.</source>
        <translation>Отметки по этому предмету – не числа, считать нечего.</translation>
    </message>
    <message>
        <source>The period is over.</source>
        <translation>Период закончился.</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Что нужно</translation>
    </message>
    <message>
        <source>Without weights: {0}</source>
        <translation>Без учёта веса: {0}</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>не идёт в средний</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>вес {0}</translation>
    </message>
</context>
<context>
    <name>SubjectTable</name>
    <message>
        <source>* does not count in the overall rating: it has another scale.</source>
        <translation>* не входит в общий рейтинг: другая шкала.</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>За неделю</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Средний</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Places by subject</source>
        <translation>Места по предметам</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>The line across the bar is the mean of those taught together.</source>
        <translation>Черта поперёк полоски – средний балл тех, кто учится вместе.</translation>
    </message>
</context>
<context>
    <name>SubjectsPage</name>
    <message>
        <source>Another…</source>
        <translation>Другой…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Курсы</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>From the usual list…</source>
        <translation>Из обычного списка…</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Кратко</translation>
    </message>
    <message>
        <source>Marks 3, 4, 5 are proposed from a mean of</source>
        <translation>3, 4, 5 – со среднего</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Шкала</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Предметы</translation>
    </message>
    <message>
        <source>Take them from the usual list, with short names, scales and thresholds.</source>
        <translation>Возьмите их из обычного списка – с краткими названиями, шкалами и порогами.</translation>
    </message>
    <message>
        <source>There are no subjects yet</source>
        <translation>Предметов пока нет</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>«{0}» удалено.</translation>
    </message>
</context>
<context>
    <name>SubstituteDialog</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;С</translation>
    </message>
    <message>
        <source>&amp;Reason, for the school</source>
        <translation>П&amp;ричина, для школы</translation>
    </message>
    <message>
        <source>&amp;Teacher</source>
        <translation>&amp;Учитель</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;По</translation>
    </message>
    <message>
        <source>A teacher is away</source>
        <translation>Учителя не будет</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>First come those who are free then and teach the subject. Whoever stands in can fill in the journal of the course from that day on for a week.</source>
        <translation>Сначала идут те, кто в это время свободен и ведёт этот предмет. Заменяющий с этого дня неделю может вести журнал курса.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Урок</translation>
    </message>
    <message>
        <source>Reason, for the school</source>
        <translation>Причина, для школы</translation>
    </message>
    <message>
        <source>There are no lessons to be held then.</source>
        <translation>В эти дни уроков нет.</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>Кто проведёт</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Кто заменит</translation>
    </message>
    <message>
        <source>at school that day</source>
        <translation>в этот день в школе</translation>
    </message>
    <message>
        <source>busy: {0}</source>
        <translation>занят: {0}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>свободен</translation>
    </message>
    <message>
        <source>leave as it is</source>
        <translation>оставить как есть</translation>
    </message>
    <message>
        <source>nobody: cancel the lesson</source>
        <translation>никто: отменить урок</translation>
    </message>
    <message>
        <source>teaches the subject</source>
        <translation>ведёт предмет</translation>
    </message>
</context>
<context>
    <name>SummaryBar</name>
    <message numerus="yes">
        <source>%n low mark(s)</source>
        <comment>2 or 1</comment>
        <translation>
            <numerusform>%n двойка</numerusform>
            <numerusform>%n двойки</numerusform>
            <numerusform>%n двоек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n отметка</numerusform>
            <numerusform>%n отметки</numerusform>
            <numerusform>%n отметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>marks</comment>
        <translation>
            <numerusform>%n новая</numerusform>
            <numerusform>%n новые</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new in the week from {0}</source>
        <comment>marks</comment>
        <translation>
            <numerusform>%n новая на неделе с {0}</numerusform>
            <numerusform>%n новые на неделе с {0}</numerusform>
            <numerusform>%n новых на неделе с {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not passed</source>
        <translation>
            <numerusform>%n незачёт</numerusform>
            <numerusform>%n незачёта</numerusform>
            <numerusform>%n незачётов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n замечание</numerusform>
            <numerusform>%n замечания</numerusform>
            <numerusform>%n замечаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work(s) to hand in</source>
        <translation>
            <numerusform>%n долг</numerusform>
            <numerusform>%n долга</numerusform>
            <numerusform>%n долгов</numerusform>
        </translation>
    </message>
    <message>
        <source>No marks this week</source>
        <translation>Отметок на этой неделе нет</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Показать, где это</translation>
    </message>
    <message>
        <source>The week at a glance</source>
        <translation>Неделя одним взглядом</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>до {0}</translation>
    </message>
    <message numerus="yes">
        <source>homework not ticked: %n</source>
        <translation>
            <numerusform>не отмечено ДЗ: %n</numerusform>
            <numerusform>не отмечено ДЗ: %n</numerusform>
            <numerusform>не отмечено ДЗ: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late %n time(s)</source>
        <translation>
            <numerusform>%n опоздание</numerusform>
            <numerusform>%n опоздания</numerusform>
            <numerusform>%n опозданий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missed %n lesson(s)</source>
        <translation>
            <numerusform>пропущен %n урок</numerusform>
            <numerusform>пропущено %n урока</numerusform>
            <numerusform>пропущено %n уроков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>praised %n time(s)</source>
        <translation>
            <numerusform>%n похвала</numerusform>
            <numerusform>%n похвалы</numerusform>
            <numerusform>%n похвал</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, mean {1}</source>
        <translation>{0}, средняя {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}</source>
        <translation>{0}: {1}, {2}</translation>
    </message>
</context>
<context>
    <name>SupposeSection</name>
    <message>
        <source>A mark that is supposed</source>
        <translation>Предполагаемая отметка</translation>
    </message>
    <message>
        <source>A supposition, stored nowhere</source>
        <translation>Предположение, нигде не сохраняется</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Choose a mark to see what would come of it.</source>
        <translation>Выберите отметку – увидите, что из неё выйдет.</translation>
    </message>
    <message>
        <source>If I get …</source>
        <translation>Если получу…</translation>
    </message>
    <message>
        <source>Kind of work and weight of the mark that is supposed</source>
        <translation>Вид работы и вес предполагаемой отметки</translation>
    </message>
    <message>
        <source>Now it is {0}, and a {1} comes out.</source>
        <translation>Сейчас {0}, выходит {1}.</translation>
    </message>
    <message>
        <source>Suppose a {0}</source>
        <translation>Предположить отметку {0}</translation>
    </message>
    <message>
        <source>Suppose this mark</source>
        <translation>Предположить эту отметку</translation>
    </message>
    <message>
        <source>Supposed. A click takes it away.</source>
        <translation>Предположение. Нажмите, чтобы убрать.</translation>
    </message>
    <message>
        <source>Supposed: {0}. Take it away</source>
        <translation>Предположение: {0}. Убрать</translation>
    </message>
    <message>
        <source>Take all away</source>
        <translation>Убрать всё</translation>
    </message>
    <message>
        <source>The mean would be {0}, and a {1} would come out.</source>
        <translation>Средний станет {0}, выйдет {1}.</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>вес {0}</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Charts</source>
        <translation>Графики</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Контроль</translation>
    </message>
    <message>
        <source>Diaries</source>
        <translation>Дневники</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Дневник</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Обмен</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Домашние задания</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Логины</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Новости</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Успехи</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Рейтинг</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Сохранность</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Подписи</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Что нового</translation>
    </message>
</context>
<context>
    <name>TermCard</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close the period</source>
        <translation>Закрыть период</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Закрыть…</translation>
    </message>
    <message>
        <source>Looking where marks for the period are missing…</source>
        <translation>Смотрим, где ещё нет отметок за период…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Открыть снова…</translation>
    </message>
    <message>
        <source>Open the period again</source>
        <translation>Открыть период снова</translation>
    </message>
    <message>
        <source>Where marks for the period are missing could not be read.</source>
        <translation>Не удалось узнать, где ещё нет отметок за период.</translation>
    </message>
</context>
<context>
    <name>TermClosingDialog</name>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>No class of this year has periods.</source>
        <translation>Ни у одного класса этого года нет периодов.</translation>
    </message>
    <message>
        <source>Nobody asks for a period to be opened, and none is open for a course.</source>
        <translation>Никто не просит открыть период, и ни для одного курса ничего не открыто.</translation>
    </message>
    <message>
        <source>Open for single courses</source>
        <translation>Открыто для отдельных курсов</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Периоды</translation>
    </message>
    <message>
        <source>Periods of {0}</source>
        <translation>Периоды {0} года</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Загружается…</translation>
    </message>
    <message>
        <source>Teachers only read the marks of a closed period, and may ask to open it for their course.</source>
        <translation>Отметки закрытого периода учителя только читают; открыть его для своего курса они могут попросить.</translation>
    </message>
    <message>
        <source>They ask to open a period</source>
        <translation>Просят открыть период</translation>
    </message>
</context>
<context>
    <name>TermLocks</name>
    <message>
        <source>The period is closed, but open for this course up to and including {0}.</source>
        <translation>Период закрыт, но для этого курса открыт до {0} включительно.</translation>
    </message>
    <message>
        <source>The period is closed. Request sent on {0}, waiting for an answer: “{1}”</source>
        <translation>Период закрыт. Запрос отправлен {0}, ждёт ответа: «{1}»</translation>
    </message>
    <message>
        <source>The period is closed. The request of {0} was declined on {1}: “{2}”</source>
        <translation>Период закрыт. Запрос ({0}) отклонён {1}: «{2}»</translation>
    </message>
    <message>
        <source>The period is closed: its marks can only be read.</source>
        <translation>Период закрыт: отметки можно только смотреть.</translation>
    </message>
    <message>
        <source>The period is closed: the teacher can only read its marks.</source>
        <translation>Период закрыт: учитель может только смотреть отметки.</translation>
    </message>
    <message>
        <source>The period stays closed. Declined on {0} by {1}: “{2}”</source>
        <translation>Период остаётся закрытым. Отклонён {0} ({1}): «{2}»</translation>
    </message>
    <message>
        <source>{0} asks to open the closed period ({1}): “{2}”</source>
        <translation>{0} просит открыть закрытый период ({1}): «{2}»</translation>
    </message>
</context>
<context>
    <name>TermRequestsDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Nobody is waiting for an answer.</source>
        <translation>Никто не ждёт ответа.</translation>
    </message>
    <message>
        <source>Requests to open a closed period</source>
        <translation>Просят открыть закрытый период</translation>
    </message>
</context>
<context>
    <name>TermsButton</name>
    <message>
        <source>Close periods for the whole school, open them again</source>
        <translation>Закрыть период для всей школы или открыть снова</translation>
    </message>
    <message>
        <source>Periods…</source>
        <translation>Периоды…</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Lessons follow by themselves; those in which something is entered stay.</source>
        <translation>Уроки подстроятся сами; те, в которых что-то записано, останутся.</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>На один меньше</translation>
    </message>
    <message>
        <source>One more period</source>
        <translation>Ещё период</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The periods are stored.</source>
        <translation>Периоды сохранены.</translation>
    </message>
    <message>
        <source>Vacation</source>
        <translation>Каникулы</translation>
    </message>
    <message>
        <source>What lies between two periods becomes a vacation</source>
        <translation>Дни между периодами станут каникулами</translation>
    </message>
    <message>
        <source>{0}: first and last days</source>
        <translation>{0}: первые и последние дни</translation>
    </message>
    <message>
        <source>{0}: first day</source>
        <translation>{0}: первый день</translation>
    </message>
    <message>
        <source>{0}: last day</source>
        <translation>{0}: последний день</translation>
    </message>
</context>
<context>
    <name>ThreadHead</name>
    <message>
        <source>Add a colleague to the thread…</source>
        <translation>Добавить коллегу в переписку…</translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <translation>Вернуть во входящие</translation>
    </message>
    <message>
        <source>Close the thread</source>
        <translation>Закрыть переписку</translation>
    </message>
    <message>
        <source>Closed: {0}, {1}.</source>
        <translation>Закрыта: {0}, {1}.</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Mark as unread	Ctrl+U</source>
        <translation>Отметить непрочитанной	Ctrl+U</translation>
    </message>
    <message>
        <source>More that can be done with this thread</source>
        <translation>Что ещё можно сделать с перепиской</translation>
    </message>
    <message>
        <source>Part of a letter to several; each family sees only its own thread.</source>
        <translation>Часть рассылки; каждая семья видит только свою переписку.</translation>
    </message>
    <message>
        <source>Reopen the thread</source>
        <translation>Открыть переписку снова</translation>
    </message>
    <message>
        <source>To the archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Without answers.</source>
        <translation>Без ответа.</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>о ребёнке: {0}</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Confirm receipt</source>
        <translation>Подтвердить получение</translation>
    </message>
    <message>
        <source>The thread is in the archive. A new message brings it back.</source>
        <translation>Переписка в архиве. Новое сообщение вернёт её во входящие.</translation>
    </message>
    <message>
        <source>This message is urgent: confirm that you have received it.</source>
        <translation>Это экстренное сообщение: подтвердите, что вы его получили.</translation>
    </message>
</context>
<context>
    <name>ThreadWords</name>
    <message>
        <source>Answered by {0}, {1}</source>
        <translation>Ответ: {0}, {1}</translation>
    </message>
    <message>
        <source>If nobody sees it, the deputy head gets it {0}</source>
        <translation>Если никто не просмотрит, сообщение получит заместитель директора: {0}</translation>
    </message>
    <message>
        <source>Nobody had seen it in time: passed on to the deputy head {0}</source>
        <translation>Вовремя никто не просмотрел: передано заместителю директора {0}</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Пока не прочитано</translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation>Прочитано: {0}</translation>
    </message>
    <message>
        <source>Receipt confirmed by {0}, {1}</source>
        <translation>Получение подтверждено: {0}, {1}</translation>
    </message>
    <message>
        <source>Receipt is not confirmed yet</source>
        <translation>Получение пока не подтверждено</translation>
    </message>
    <message>
        <source>Seen by {0}, {1}</source>
        <translation>Просмотрено: {0}, {1}</translation>
    </message>
    <message>
        <source>Sent {0}</source>
        <translation>Отправлено {0}</translation>
    </message>
    <message>
        <source>Withdrawn by its author {0}</source>
        <translation>Отозвано автором {0}</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0} passed it on to: {1}, {2}</source>
        <translation>{0}: переслано, кому: {1}, {2}</translation>
    </message>
</context>
<context>
    <name>ThresholdButton</name>
    <message>
        <source>Change the thresholds…</source>
        <translation>Изменить пороги…</translation>
    </message>
    <message>
        <source>From which mean on a 3, 4, 5 is proposed in this subject</source>
        <translation>С какого среднего в этом предмете предлагать 3, 4 и 5</translation>
    </message>
</context>
<context>
    <name>ThresholdDialog</name>
    <message>
        <source>A {0} from</source>
        <translation>{0} – от</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>From this weighted mean on the mark is proposed. Marks that are set already stay.</source>
        <translation>С этого взвешенного среднего предлагается отметка. Уже выставленные отметки не меняются.</translation>
    </message>
    <message numerus="yes">
        <source>It concerns %n course(s) of the subject “{0}” this year.</source>
        <translation>
            <numerusform>Касается %n курса предмета «{0}» в этом году.</numerusform>
            <numerusform>Касается %n курсов предмета «{0}» в этом году.</numerusform>
            <numerusform>Касается %n курсов предмета «{0}» в этом году.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave theirs</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Often for art, music, physical education and labour</source>
        <translation>Часто для ИЗО, музыки, физкультуры и труда</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Читаю…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save mine all the same</source>
        <translation>Всё равно сохранить мои</translation>
    </message>
    <message>
        <source>Somebody else has set {0} meanwhile.
Yours: {1}.</source>
        <translation>Тем временем другой человек задал {0}.
Ваши: {1}.</translation>
    </message>
    <message>
        <source>Take {0}</source>
        <translation>Взять {0}</translation>
    </message>
    <message>
        <source>The usual thresholds</source>
        <translation>Обычные пороги</translation>
    </message>
    <message>
        <source>Threshold for a {0}</source>
        <translation>Порог для {0}</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Пороги</translation>
    </message>
    <message>
        <source>Thresholds: {0}</source>
        <translation>Пороги: {0}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>TimetableBar</name>
    <message>
        <source>All weeks</source>
        <translation>Все недели</translation>
    </message>
    <message>
        <source>Another timetable from {0}</source>
        <translation>С {0} – другое расписание</translation>
    </message>
    <message>
        <source>Changes hold &amp;from</source>
        <translation>Изменения &amp;с</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Day off…</source>
        <translation>Без уроков…</translation>
    </message>
    <message>
        <source>Do again (Ctrl+Y)</source>
        <translation>Повторить (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Even weeks</source>
        <translation>Чётные недели</translation>
    </message>
    <message>
        <source>In force &amp;on</source>
        <translation>Действует &amp;на</translation>
    </message>
    <message>
        <source>Odd weeks</source>
        <translation>Нечётные недели</translation>
    </message>
    <message>
        <source>Real week</source>
        <translation>Неделя с заменами</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Кабинет</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>Take back (Ctrl+Z)</source>
        <translation>Отменить (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Учитель</translation>
    </message>
    <message>
        <source>Teacher away…</source>
        <translation>Учителя не будет…</translation>
    </message>
    <message>
        <source>The week after (Alt+Right)</source>
        <translation>Следующая неделя (Alt+Вправо)</translation>
    </message>
    <message>
        <source>The week before (Alt+Left)</source>
        <translation>Предыдущая неделя (Alt+Влево)</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Which weeks</source>
        <translation>Какие недели</translation>
    </message>
    <message>
        <source>Whose timetable</source>
        <translation>Чьё расписание</translation>
    </message>
    <message>
        <source>With dates: substitutions, moved and cancelled lessons, holidays</source>
        <translation>С датами: замены, переносы, отмены, каникулы</translation>
    </message>
    <message>
        <source>even week</source>
        <translation>чётная неделя</translation>
    </message>
    <message>
        <source>odd week</source>
        <translation>нечётная неделя</translation>
    </message>
</context>
<context>
    <name>TimetableEmpty</name>
    <message>
        <source>First say which subjects which class has; or import a timetable, it brings them along.</source>
        <translation>Сначала укажите, какие предметы у какого класса, или загрузите готовое расписание: оно принесёт их с собой.</translation>
    </message>
    <message>
        <source>It appears here as soon as it is made.</source>
        <translation>Оно появится здесь, как только его составят.</translation>
    </message>
    <message>
        <source>The administrator does it on the tab “School”.</source>
        <translation>Это делает администратор на вкладке «Школа».</translation>
    </message>
    <message>
        <source>The timetable could not be read</source>
        <translation>Не удалось прочитать расписание</translation>
    </message>
    <message>
        <source>There are no classes or courses yet</source>
        <translation>Классов и курсов ещё нет</translation>
    </message>
    <message>
        <source>There is no academic year yet</source>
        <translation>Учебного года ещё нет</translation>
    </message>
    <message>
        <source>There is no timetable yet</source>
        <translation>Расписания ещё нет</translation>
    </message>
    <message>
        <source>To the tab “School”</source>
        <translation>На вкладку «Школа»</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>TimetableOut</name>
    <message>
        <source>Calendar for a phone…</source>
        <translation>Календарь для телефона…</translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation>Напечатать или сохранить</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить в PDF…</translation>
    </message>
    <message>
        <source>Save as an Excel workbook…</source>
        <translation>Сохранить в Excel…</translation>
    </message>
</context>
<context>
    <name>TimetablePage</name>
    <message numerus="yes">
        <source>%n lesson(s) ahead added</source>
        <translation>
            <numerusform>впереди добавлен %n урок</numerusform>
            <numerusform>впереди добавлено %n урока</numerusform>
            <numerusform>впереди добавлено %n уроков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) stay although the timetable has them no longer, because something is entered:</source>
        <translation>
            <numerusform>%n урока в расписании больше нет, но он остался, в нём есть записи:</numerusform>
            <numerusform>%n уроков в расписании больше нет, но они остались, в них есть записи:</numerusform>
            <numerusform>%n уроков в расписании больше нет, но они остались, в них есть записи:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) stay, because marks or absences are in them.</source>
        <translation>
            <numerusform>%n урок остался: в нём есть отметки или пропуски.</numerusform>
            <numerusform>%n урока остались: в них есть отметки или пропуски.</numerusform>
            <numerusform>%n уроков остались: в них есть отметки или пропуски.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>убран %n</numerusform>
            <numerusform>убрано %n</numerusform>
            <numerusform>убрано %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Повторено: {0}</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>Отменено: {0}</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>с {0}</translation>
    </message>
    <message>
        <source>the whole school</source>
        <translation>вся школа</translation>
    </message>
</context>
<context>
    <name>TimetableWords</name>
    <message>
        <source>a substitute</source>
        <translation>замена</translation>
    </message>
    <message>
        <source>a topic</source>
        <translation>тема</translation>
    </message>
    <message>
        <source>a work or marks</source>
        <translation>работа или отметки</translation>
    </message>
    <message>
        <source>absences</source>
        <translation>пропуски</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>class has two lessons at once</source>
        <translation>у класса два урока сразу</translation>
    </message>
    <message>
        <source>even</source>
        <translation>чётн.</translation>
    </message>
    <message>
        <source>homework due</source>
        <translation>к нему задано</translation>
    </message>
    <message>
        <source>homework given</source>
        <translation>на нём задано</translation>
    </message>
    <message>
        <source>it is marked as held</source>
        <translation>отмечен проведённым</translation>
    </message>
    <message>
        <source>moved from {0}</source>
        <translation>перенос с {0}</translation>
    </message>
    <message>
        <source>no bell for this lesson</source>
        <translation>такого урока нет в звонках</translation>
    </message>
    <message>
        <source>not in the timetable</source>
        <translation>нет в расписании</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>нечётн.</translation>
    </message>
    <message>
        <source>pupil in two groups at once</source>
        <translation>ученик в двух группах сразу</translation>
    </message>
    <message>
        <source>room taken twice</source>
        <translation>кабинет занят дважды</translation>
    </message>
    <message>
        <source>stands in: {0}</source>
        <translation>замена: {0}</translation>
    </message>
    <message>
        <source>teacher in two places</source>
        <translation>учитель в двух местах</translation>
    </message>
    <message>
        <source>the class has no school that day</source>
        <translation>в этот день класс не учится</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
</context>
<context>
    <name>ToConfirm</name>
    <message>
        <source>I have taken note</source>
        <translation>Ознакомлен(а)</translation>
    </message>
    <message>
        <source>I have taken note: {0}</source>
        <translation>Ознакомлен(а): {0}</translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation>Прочитать: {0}</translation>
    </message>
</context>
<context>
    <name>TopicsModel</name>
    <message numerus="yes">
        <source>%n hour(s) find no lesson</source>
        <translation>
            <numerusform>не помещается %n час</numerusform>
            <numerusform>не помещаются %n часа</numerusform>
            <numerusform>не помещаются %n часов</numerusform>
        </translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Домашнее задание</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>In the journal</source>
        <translation>В журнале</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Уроки</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>записано</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
</context>
<context>
    <name>TotalsModel</name>
    <message>
        <source>A double click leads to this mark in the report card (F9)</source>
        <translation>Двойной щелчок открывает эту отметку в «Итогах» (F9)</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Mark of the period</source>
        <translation>Отметка за период</translation>
    </message>
    <message>
        <source>Mark of the period. It is set in the report card: a click leads there (F9)</source>
        <translation>Отметка за период. Её выставляют в «Итогах»: щёлкните здесь или нажмите F9</translation>
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
    <name>Trail</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Назад (Esc)</translation>
    </message>
    <message>
        <source>Back to: {0}</source>
        <translation>Назад: {0}</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>End by themselves: {0}</source>
        <translation>Закончатся сами: {0}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>First day in the other class</source>
        <translation>Первый день в другом классе</translation>
    </message>
    <message>
        <source>Groups of several classes that go on</source>
        <translation>Группы из нескольких классов, которые продолжатся</translation>
    </message>
    <message>
        <source>Groups of the new class</source>
        <translation>Группы нового класса</translation>
    </message>
    <message>
        <source>Into another class: {0}</source>
        <translation>Перевод в другой класс: {0}</translation>
    </message>
    <message>
        <source>Into class</source>
        <translation>В класс</translation>
    </message>
    <message>
        <source>The day before is the last in the old class. What stands in its journal stays there.</source>
        <translation>Накануне – последний день в прежнем классе. Что стоит в его журнале, там и останется.</translation>
    </message>
</context>
<context>
    <name>TypeKeyDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Файл ключа</translation>
    </message>
    <message>
        <source>Key file from the recovery sheet</source>
        <translation>Файл ключа с листа восстановления</translation>
    </message>
    <message>
        <source>Key files (*.key);;All files (*)</source>
        <translation>Файлы ключей (*.key);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Save the key file…</source>
        <translation>Сохранить файл ключа…</translation>
    </message>
    <message>
        <source>The four lines of the sheet</source>
        <translation>Четыре строки листа</translation>
    </message>
    <message>
        <source>Type the four lines as they stand on the sheet, or what the QR code says. Case does not matter.</source>
        <translation>Наберите четыре строки, как они стоят на листе, или то, что в QR-коде. Большие и малые буквы равны.</translation>
    </message>
</context>
<context>
    <name>UnsignedCard</name>
    <message numerus="yes">
        <source>%n more remark(s): open the week</source>
        <translation>
            <numerusform>Ещё %n замечание: откройте неделю</numerusform>
            <numerusform>Ещё %n замечания: откройте неделю</numerusform>
            <numerusform>Ещё %n замечаний: откройте неделю</numerusform>
        </translation>
    </message>
    <message>
        <source>I have read the diary</source>
        <translation>С дневником ознакомлен(а)</translation>
    </message>
    <message>
        <source>No marks, absences or remarks in this week</source>
        <translation>Отметок, пропусков и замечаний на этой неделе нет</translation>
    </message>
    <message>
        <source>Open the week</source>
        <translation>Открыть неделю</translation>
    </message>
    <message>
        <source>Open the week {0}</source>
        <translation>Открыть неделю {0}</translation>
    </message>
    <message>
        <source>Sign the week {0}</source>
        <translation>Подписать неделю {0}</translation>
    </message>
    <message>
        <source>Sign the week {0}? A signature is not taken back.</source>
        <translation>Подписать неделю {0}? Отменить подпись нельзя.</translation>
    </message>
</context>
<context>
    <name>UrgentBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>, about {0}</source>
        <translation>, о ребёнке: {0}</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>Подтвердить получение</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation>Ctrl+Shift+K</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>It sounds again while nobody confirms.</extracomment>
        <translation>Прочитать</translation>
    </message>
    <message>
        <source>Urgent message: {0}{1}, {2}</source>
        <translation>Экстренное сообщение: {0}{1}, {2}</translation>
    </message>
    <message>
        <source>Urgent, passed on to you because nobody has seen it: {0}{1}, {2}</source>
        <translation>Экстренное, передано вам, потому что никто не просмотрел: {0}{1}, {2}</translation>
    </message>
</context>
<context>
    <name>UsualSubjectsDialog</name>
    <message numerus="yes">
        <source>%n subject(s) added.</source>
        <translation>
            <numerusform>Добавлен %n предмет.</numerusform>
            <numerusform>Добавлено %n предмета.</numerusform>
            <numerusform>Добавлено %n предметов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message numerus="yes">
        <source>Add %n subject(s)</source>
        <translation>
            <numerusform>Добавить %n предмет</numerusform>
            <numerusform>Добавить %n предмета</numerusform>
            <numerusform>Добавить %n предметов</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>All usual subjects are there already.</source>
        <translation>Все обычные предметы уже есть.</translation>
    </message>
    <message>
        <source>Names as in the federal plan; each can be renamed afterwards.</source>
        <translation>Названия – как в федеральном плане; потом любое можно изменить.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ни одного</translation>
    </message>
    <message>
        <source>Usual subjects</source>
        <translation>Обычные предметы</translation>
    </message>
    <message>
        <source>all grades</source>
        <translation>все классы</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>It becomes a draft again; the teacher has not seen it yet</source>
        <translation>Работа снова станет черновиком: учитель её ещё не видел</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Забрать</translation>
    </message>
    <message>
        <source>The teacher’s answer</source>
        <translation>Ответ учителя</translation>
    </message>
    <message>
        <source>{0}: accepted without remarks</source>
        <translation>{0}: принято без замечаний</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Dark theme</source>
        <translation>Тёмная тема</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Светлая тема</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Тема как в системе</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Открыть в другой программе</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Страница {0} из {1}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>Файл читается…</translation>
    </message>
    <message>
        <source>The page is being drawn…</source>
        <translation>Страница рисуется…</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Целиком</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Copy the list</source>
        <translation>Копировать список</translation>
    </message>
    <message>
        <source>Nobody</source>
        <comment>is on the list</comment>
        <translation>Никого</translation>
    </message>
    <message>
        <source>Record a signature on paper for all who have not signed this week</source>
        <translation>Записать подпись на бумаге всем, кто не подписал эту неделю</translation>
    </message>
    <message numerus="yes">
        <source>Signed on paper: all %n</source>
        <translation>
            <numerusform>Подписано на бумаге: %n</numerusform>
            <numerusform>Подписано на бумаге: все %n</numerusform>
            <numerusform>Подписано на бумаге: все %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is copied</source>
        <translation>Список скопирован</translation>
    </message>
    <message>
        <source>The week can be signed from Friday, {0}.</source>
        <translation>Неделю можно подписать с пятницы, {0}.</translation>
    </message>
    <message>
        <source>Who has not signed</source>
        <translation>Кто не подписал</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>{0}: all have signed</source>
        <translation>{0}: подписали все</translation>
    </message>
    <message>
        <source>{0}: the parents of all have looked</source>
        <translation>{0}: смотрели родители всех</translation>
    </message>
    <message>
        <source>{0}: the parents of {1} of {2} have not looked</source>
        <translation>{0}: не смотрели родители {1} из {2}</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} have not signed</source>
        <translation>{0}: не подписали {1} из {2}</translation>
    </message>
</context>
<context>
    <name>WeekBar</name>
    <message>
        <source>Choose a week of the year, or of a year before</source>
        <translation>Выбрать неделю этого года или одного из прошлых лет</translation>
    </message>
    <message>
        <source>Go to the week of today (Home)</source>
        <translation>К текущей неделе (Home)</translation>
    </message>
    <message>
        <source>The week after (PgDn)</source>
        <translation>Следующая неделя (PgDn)</translation>
    </message>
    <message>
        <source>The week before (PgUp)</source>
        <translation>Предыдущая неделя (PgUp)</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Текущая неделя</translation>
    </message>
</context>
<context>
    <name>WeekPicker</name>
    <message>
        <source>Choose a week</source>
        <translation>Выбор недели</translation>
    </message>
    <message>
        <source>No earlier year</source>
        <translation>Раньше лет нет</translation>
    </message>
    <message>
        <source>No later year</source>
        <translation>Дальше лет нет</translation>
    </message>
    <message>
        <source>No school</source>
        <translation>Без уроков</translation>
    </message>
    <message>
        <source>School year {0}</source>
        <translation>{0} учебный год</translation>
    </message>
    <message>
        <source>{0} · class {1}</source>
        <translation>{0} · {1}</translation>
    </message>
</context>
<context>
    <name>WeekWords</name>
    <message>
        <source>study week {0}</source>
        <translation>учебная неделя {0}</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>текущая неделя</translation>
    </message>
    <message>
        <source>week {0} of {1}</source>
        <translation>неделя {0} из {1}</translation>
    </message>
</context>
<context>
    <name>WeeksEmpty</name>
    <message>
        <source>Looks and signatures appear with the first week of lessons.</source>
        <translation>Просмотры и подписи появятся с первой учебной недели.</translation>
    </message>
    <message>
        <source>No pupils in this class</source>
        <translation>В классе нет учеников</translation>
    </message>
    <message>
        <source>No weeks in this period yet</source>
        <translation>В этом периоде ещё нет недель</translation>
    </message>
    <message>
        <source>The administrator enters the classes of the year and their class teachers.</source>
        <translation>Классы года и классных руководителей вносит администратор.</translation>
    </message>
    <message>
        <source>The administrator enters the pupils.</source>
        <translation>Учеников вносит администратор.</translation>
    </message>
    <message>
        <source>The page could not be read</source>
        <translation>Не удалось прочитать страницу</translation>
    </message>
    <message>
        <source>There is no class here yet</source>
        <translation>Класса здесь ещё нет</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>WeeksTable</name>
    <message>
        <source>Looks and signatures: pupils and weeks</source>
        <extracomment>Letters typed one after another within this time are the beginning of one name.</extracomment>
        <translation>Подписи и просмотры: ученики и недели</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Ученики</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Недели</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>An invented school to try everything in</source>
        <translation>Вымышленная школа, в которой можно пробовать всё</translation>
    </message>
    <message>
        <source>Class journal and electronic diary in one file on the school&apos;s network share.</source>
        <translation>Классный журнал и электронный дневник в одном файле в сетевой папке школы.</translation>
    </message>
    <message>
        <source>Create a school</source>
        <translation>Создать школу</translation>
    </message>
    <message>
        <source>For the administrator: name, place of the file, first login</source>
        <translation>Для администратора: название, место файла, первый логин</translation>
    </message>
    <message>
        <source>It lies on the network share; ask the administrator where</source>
        <translation>Он лежит в сетевой папке; где именно, знает администратор</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>Посмотреть пример</translation>
    </message>
    <message>
        <source>Marks, homework and lessons, for pupils and parents.</source>
        <translation>Отметки, задания и уроки – для учеников и родителей.</translation>
    </message>
    <message>
        <source>Open the school&apos;s file</source>
        <translation>Открыть файл школы</translation>
    </message>
    <message>
        <source>Opened on this PC</source>
        <translation>Открывали на этом компьютере</translation>
    </message>
    <message>
        <source>School diary</source>
        <translation>Школьный дневник</translation>
    </message>
</context>
<context>
    <name>WholeDialog</name>
    <message numerus="yes">
        <source>%n change(s) that were entered since will not be in the file any more.</source>
        <translation>
            <numerusform>%n изменение, внесённое с тех пор, в файл не попадёт.</numerusform>
            <numerusform>%n изменения, внесённые с тех пор, в файл не попадут.</numerusform>
            <numerusform>%n изменений, внесённых с тех пор, в файл не попадут.</numerusform>
        </translation>
    </message>
    <message>
        <source>As it was then</source>
        <translation>Каким он был тогда</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Login of an administrator, as in the backup</source>
        <translation>Логин администратора – как в копии</translation>
    </message>
    <message>
        <source>Password, as it was then</source>
        <translation>Пароль – каким он был тогда</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Put the whole backup back</source>
        <translation>Вернуть копию целиком</translation>
    </message>
    <message>
        <source>The backup is verified and put back</source>
        <translation>Копия проверяется и возвращается</translation>
    </message>
    <message>
        <source>The whole school as it was then?</source>
        <translation>Вернуть всю школу к тому дню?</translation>
    </message>
    <message>
        <source>Today&apos;s file is kept beside it under another name. Everybody who works in the diary, you as well, has to sign in again. People who were erased since then are erased again.</source>
        <translation>Сегодняшний файл сохранится рядом под другим именем. Всем, кто работает в дневнике, и вам тоже, нужно будет войти снова. Люди, удалённые с тех пор, будут удалены снова.</translation>
    </message>
</context>
<context>
    <name>WordButton</name>
    <message>
        <source>After the school&apos;s own template…</source>
        <translation>По шаблону школы…</translation>
    </message>
    <message>
        <source>After the usual template…</source>
        <translation>По обычному шаблону…</translation>
    </message>
    <message>
        <source>Fields for a template of one&apos;s own</source>
        <translation>Поля для своего шаблона</translation>
    </message>
    <message>
        <source>Letters in Word, after a template</source>
        <translation>Письма в Word по шаблону</translation>
    </message>
    <message>
        <source>Word…</source>
        <translation>Word…</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>лишний %n знак</numerusform>
            <numerusform>лишние %n знака</numerusform>
            <numerusform>лишних %n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>A few words</source>
        <translation>Несколько слов</translation>
    </message>
    <message>
        <source>Agreed with the deputy head</source>
        <translation>Согласовано с завучем</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>I was ill, and shall enter it this week</source>
        <translation>Я на больничном, внесу до конца недели</translation>
    </message>
    <message>
        <source>If you like, a few words</source>
        <translation>Если нужно – несколько слов</translation>
    </message>
    <message>
        <source>No homework was set</source>
        <translation>Задание не задавалось</translation>
    </message>
    <message>
        <source>Please by the end of the day</source>
        <translation>Пожалуйста, до конца дня</translation>
    </message>
    <message>
        <source>Please by the end of the week</source>
        <translation>Пожалуйста, до конца недели</translation>
    </message>
    <message>
        <source>Please enter it in the journal today</source>
        <translation>Внесите, пожалуйста, в журнал сегодня</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Напомнить</translation>
    </message>
    <message>
        <source>Remind the teacher</source>
        <translation>Напомнить учителю</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>The lesson did not take place</source>
        <translation>Урок не состоялся</translation>
    </message>
    <message>
        <source>The pupil is to be asked until the end of the week</source>
        <translation>Опросите ученика до конца недели</translation>
    </message>
    <message>
        <source>The pupil will hand it in later</source>
        <translation>Ученик сдаст позже</translation>
    </message>
    <message>
        <source>The reason is not clear: please come by</source>
        <translation>Причина неясна: зайдите ко мне</translation>
    </message>
    <message>
        <source>The works are still being marked</source>
        <translation>Работы ещё проверяются</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Что нужно сделать?</translation>
    </message>
    <message>
        <source>Why is it so?</source>
        <translation>Почему так?</translation>
    </message>
    <message numerus="yes">
        <source>{0} (%n finding(s))</source>
        <translation>
            <numerusform>{0} (%n замечание)</numerusform>
            <numerusform>{0} (%n замечания)</numerusform>
            <numerusform>{0} (%n замечаний)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message numerus="yes">
        <source>%n mark(s): clear them before the work is removed</source>
        <translation>
            <numerusform>%n отметка: удалите её, прежде чем убрать работу</numerusform>
            <numerusform>%n отметки: удалите их, прежде чем убрать работу</numerusform>
            <numerusform>%n отметок: удалите их, прежде чем убрать работу</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind of work {0}</source>
        <translation>Вид работы {0}</translation>
    </message>
    <message>
        <source>Remove this work</source>
        <translation>Убрать эту работу</translation>
    </message>
    <message>
        <source>Remove work {0}</source>
        <translation>Убрать работу {0}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Тема работы</translation>
    </message>
    <message>
        <source>Title of work {0}</source>
        <translation>Тема работы {0}</translation>
    </message>
    <message>
        <source>Weight of work {0}</source>
        <translation>Вес работы {0}</translation>
    </message>
    <message>
        <source>Weight; 0 does not count</source>
        <translation>Вес; 0 – не учитывается</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>вес {0}</translation>
    </message>
</context>
<context>
    <name>WorkList</name>
    <message>
        <source>Add a work</source>
        <translation>Добавить работу</translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>Nothing has been handed in.</source>
        <translation>Работа не сдана.</translation>
    </message>
    <message>
        <source>Nothing has been handed in: it is only ticked as done.</source>
        <translation>Работа не сдана: задание только отмечено как сделанное.</translation>
    </message>
    <message>
        <source>Versions before and answers</source>
        <translation>Прежние версии и ответы</translation>
    </message>
    <message>
        <source>Work of {0}</source>
        <translation>Работа: {0}</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>WritingDesk</name>
    <message>
        <source>Draft kept on this PC</source>
        <translation>Черновик сохранён на этом компьютере</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Черновик сохранён</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Запланировано</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>The new wording is shown</source>
        <translation>Изменения сохранены</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Снять с показа</translation>
    </message>
    <message>
        <source>Withdraw this news item?</source>
        <translation>Снять новость с показа?</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Снято с показа</translation>
    </message>
    <message>
        <source>{0}

Readers will not see it any more. It stays in the archive for those who write.</source>
        <translation>{0}

Читатели её больше не увидят. В архиве она останется у тех, кто пишет новости.</translation>
    </message>
    <message>
        <source>{0} has changed this news item meanwhile: look at it before you save. Saving once more puts your wording in place of theirs, which stays in the history.</source>
        <translation>Тем временем новость изменил другой автор ({0}): посмотрите её, прежде чем сохранять. Если сохранить ещё раз, ваш текст заменит тот, а тот останется в истории.</translation>
    </message>
</context>
<context>
    <name>YearCalendar</name>
    <message>
        <source>Calendar of the year</source>
        <translation>Календарь года</translation>
    </message>
</context>
<context>
    <name>YearPage</name>
    <message>
        <source>Choose a calendar…</source>
        <translation>Выбрать календарь…</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>Days off…</source>
        <translation>Дни отдыха…</translation>
    </message>
    <message>
        <source>Drag over days to add days off; click days off to change them. With keys: arrows, Shift, Enter.</source>
        <translation>Проведите мышью по дням, чтобы добавить дни отдыха; щёлкните по дню отдыха, чтобы изменить. С клавиатуры: стрелки, Shift, Enter.</translation>
    </message>
    <message>
        <source>How the year is divided</source>
        <translation>Как разделён год</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Периоды</translation>
    </message>
    <message>
        <source>Periods…</source>
        <translation>Периоды…</translation>
    </message>
    <message>
        <source>Vacations and days off</source>
        <translation>Каникулы и выходные</translation>
    </message>
    <message>
        <source>{0} (closed)</source>
        <translation>{0} (закрыт)</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>missing</source>
        <translation>нет на месте</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>_CloseButton</name>
    <message>
        <source>Close the kiosk</source>
        <translation>Закрыть киоск</translation>
    </message>
</context>
<context>
    <name>_CloseCorner</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n announcement(s) to take note of</source>
        <translation>
            <numerusform>С %n новостью нужно ознакомиться</numerusform>
            <numerusform>С %n новостями нужно ознакомиться</numerusform>
            <numerusform>С %n новостями нужно ознакомиться</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to homework handed in</source>
        <translation>
            <numerusform>%n ответ на сданное задание</numerusform>
            <numerusform>%n ответа на сданные задания</numerusform>
            <numerusform>%n ответов на сданные задания</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n family(ies)</source>
        <translation>
            <numerusform>%n семья</numerusform>
            <numerusform>%n семьи</numerusform>
            <numerusform>%n семей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) answered by teachers</source>
        <translation>
            <numerusform>%n ответ на замечания</numerusform>
            <numerusform>%n ответа на замечания</numerusform>
            <numerusform>%n ответов на замечания</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) of control wait for your answer</source>
        <translation>
            <numerusform>%n замечание завуча ждёт ответа</numerusform>
            <numerusform>%n замечания завуча ждут ответа</numerusform>
            <numerusform>%n замечаний завуча ждут ответа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) missed</source>
        <translation>
            <numerusform>Пропущен %n урок</numerusform>
            <numerusform>Пропущено %n урока</numerusform>
            <numerusform>Пропущено %n уроков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new announcement(s)</source>
        <translation>
            <numerusform>%n непрочитанная новость</numerusform>
            <numerusform>%n непрочитанные новости</numerusform>
            <numerusform>%n непрочитанных новостей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new mark(s)</source>
        <translation>
            <numerusform>%n новая отметка</numerusform>
            <numerusform>%n новые отметки</numerusform>
            <numerusform>%n новых отметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n непрочитанное сообщение</numerusform>
            <numerusform>%n непрочитанных сообщения</numerusform>
            <numerusform>%n непрочитанных сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them passed on to you: nobody has confirmed it in time</source>
        <translation>
            <numerusform>%n передано вам: вовремя никто не подтвердил</numerusform>
            <numerusform>%n переданы вам: вовремя никто не подтвердил</numerusform>
            <numerusform>%n передано вам: вовремя никто не подтвердил</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {0} have not signed</source>
        <translation>
            <numerusform>не подписал %n из {0}</numerusform>
            <numerusform>не подписали %n из {0}</numerusform>
            <numerusform>не подписали %n из {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to open a closed period</source>
        <translation>
            <numerusform>%n просьба открыть закрытый период</numerusform>
            <numerusform>%n просьбы открыть закрытый период</numerusform>
            <numerusform>%n просьб открыть закрытый период</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned to you</source>
        <translation>
            <numerusform>возвращено вам: %n</numerusform>
            <numerusform>возвращено вам: %n</numerusform>
            <numerusform>возвращено вам: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанное</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent message(s) wait for you</source>
        <translation>
            <numerusform>%n срочное сообщение ждёт вас</numerusform>
            <numerusform>%n срочных сообщения ждут вас</numerusform>
            <numerusform>%n срочных сообщений ждут вас</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for an answer</source>
        <translation>
            <numerusform>%n ждёт проверки</numerusform>
            <numerusform>%n ждут проверки</numerusform>
            <numerusform>%n ждут проверки</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) wait for your signature</source>
        <translation>
            <numerusform>%n неделя ждёт вашей подписи</numerusform>
            <numerusform>%n недели ждут вашей подписи</numerusform>
            <numerusform>%n недель ждут вашей подписи</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an estimate</source>
        <translation>
            <numerusform>у %n задания не указано время</numerusform>
            <numerusform>у %n заданий не указано время</numerusform>
            <numerusform>у %n заданий не указано время</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work(s) handed in wait for your answer</source>
        <translation>
            <numerusform>%n сданная работа ждёт вашего ответа</numerusform>
            <numerusform>%n сданные работы ждут вашего ответа</numerusform>
            <numerusform>%n сданных работ ждут вашего ответа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recorded: %n signature(s) on paper</source>
        <translation>
            <numerusform>Записана %n подпись на бумаге</numerusform>
            <numerusform>Записаны %n подписи на бумаге</numerusform>
            <numerusform>Записано %n подписей на бумаге</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed on paper: all %n who have not signed</source>
        <translation>
            <numerusform>Подписано на бумаге: %n не подписавший</numerusform>
            <numerusform>Подписано на бумаге: все %n не подписавших</numerusform>
            <numerusform>Подписано на бумаге: все %n не подписавших</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n signature(s) on paper</source>
        <translation>
            <numerusform>Отменена %n подпись на бумаге</numerusform>
            <numerusform>Отменены %n подписи на бумаге</numerusform>
            <numerusform>Отменено %n подписей на бумаге</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it goes to %n family(ies)</source>
        <translation>
            <numerusform>получит %n семья</numerusform>
            <numerusform>получат %n семьи</numerusform>
            <numerusform>получат %n семей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late %n time(s)</source>
        <translation>
            <numerusform>опоздал(а) %n раз</numerusform>
            <numerusform>опоздал(а) %n раза</numerusform>
            <numerusform>опоздал(а) %n раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n minute(s)</source>
        <translation>
            <numerusform>опоздание на %n минуту</numerusform>
            <numerusform>опоздание на %n минуты</numerusform>
            <numerusform>опоздание на %n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nobody has looked into %n diary(ies)</source>
        <translation>
            <numerusform>в %n дневник никто не заглянул</numerusform>
            <numerusform>в %n дневника никто не заглянул</numerusform>
            <numerusform>в %n дневников никто не заглянул</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the deputy head reminds you of %n</source>
        <translation>
            <numerusform>завуч напоминает о %n</numerusform>
            <numerusform>завуч напоминает о %n</numerusform>
            <numerusform>завуч напоминает о %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and %n more</source>
        <translation>
            <numerusform>{0} и ещё %n</numerusform>
            <numerusform>{0} и ещё %n</numerusform>
            <numerusform>{0} и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_LessonsCounted</name>
    <message numerus="yes">
        <source>%n empty lesson(s) taken away.</source>
        <translation>
            <numerusform>Убран %n пустой урок.</numerusform>
            <numerusform>Убрано %n пустых урока.</numerusform>
            <numerusform>Убрано %n пустых уроков.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) added.</source>
        <translation>
            <numerusform>Добавлен %n урок.</numerusform>
            <numerusform>Добавлено %n урока.</numerusform>
            <numerusform>Добавлено %n уроков.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) with entries stay as they are.</source>
        <translation>
            <numerusform>%n урок с записями остался как есть.</numerusform>
            <numerusform>%n урока с записями остались как есть.</numerusform>
            <numerusform>%n уроков с записями остались как есть.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Done: {0}</source>
        <translation>Сделано: {0}</translation>
    </message>
    <message>
        <source>Homework, not ticked yet</source>
        <translation>Домашнее задание, не отмечено</translation>
    </message>
    <message>
        <source>Homework, ticked as done</source>
        <translation>Домашнее задание, отмечено как сделанное</translation>
    </message>
    <message>
        <source>Tick when it is done</source>
        <translation>Отметьте, когда сделано</translation>
    </message>
    <message>
        <source>for you alone</source>
        <extracomment>The box with its focus ring; without text it needs no room for one.</extracomment>
        <translation>только для вас</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>индивидуально</translation>
    </message>
</context>
<context>
    <name>_Lines</name>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>пока не прочитано</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0}; has answered</source>
        <translation>{0}; есть ответ</translation>
    </message>
    <message>
        <source>{0}; receipt confirmed</source>
        <translation>{0}; получение подтверждено</translation>
    </message>
</context>
<context>
    <name>_MarkPart</name>
    <message>
        <source>d MMMM, HH:mm</source>
        <comment>moment</comment>
        <translation>d MMMM, HH:mm</translation>
    </message>
    <message>
        <source>{0} · new to you</source>
        <translation>{0} · новое для вас</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>_NewsCounts</name>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>подтвердили: %n</numerusform>
            <numerusform>подтвердили: %n</numerusform>
            <numerusform>подтвердили: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n family(ies)</source>
        <translation>
            <numerusform>%n семья</numerusform>
            <numerusform>%n семьи</numerusform>
            <numerusform>%n семей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of staff</source>
        <translation>
            <numerusform>%n сотрудник</numerusform>
            <numerusform>%n сотрудника</numerusform>
            <numerusform>%n сотрудников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are asked to confirm %n news item(s)</source>
        <translation>
            <numerusform>Нужно ознакомиться: %n новость</numerusform>
            <numerusform>Нужно ознакомиться: %n новости</numerusform>
            <numerusform>Нужно ознакомиться: %n новостей</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} и {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n family(ies) have read it</source>
        <translation>
            <numerusform>Прочли {0} из %n семьи</numerusform>
            <numerusform>Прочли {0} из %n семей</numerusform>
            <numerusform>Прочли {0} из %n семей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n member(s) of staff have read it</source>
        <translation>
            <numerusform>прочли {0} из %n сотрудника</numerusform>
            <numerusform>прочли {0} из %n сотрудников</numerusform>
            <numerusform>прочли {0} из %n сотрудников</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PupilList</name>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>The next pupil (Ctrl+PgDn)</source>
        <translation>Следующий ученик (Ctrl+PgDn)</translation>
    </message>
    <message>
        <source>The pupil before (Ctrl+PgUp)</source>
        <translation>Предыдущий ученик (Ctrl+PgUp)</translation>
    </message>
</context>
<context>
    <name>_QuoteFrame</name>
    <message>
        <source>{0} wrote {1}:</source>
        <translation>{0}, {1}:</translation>
    </message>
</context>
<context>
    <name>_Reminder</name>
    <message>
        <source>Do not remind</source>
        <translation>Не напоминать</translation>
    </message>
    <message>
        <source>Send the reminder</source>
        <translation>Отправить напоминание</translation>
    </message>
    <message>
        <source>What is written to those who have not read the letter</source>
        <translation>Что написать тем, кто не прочитал письмо</translation>
    </message>
</context>
<context>
    <name>_Uses</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n класс</numerusform>
            <numerusform>%n класса</numerusform>
            <numerusform>%n классов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n курс</numerusform>
            <numerusform>%n курса</numerusform>
            <numerusform>%n курсов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) of control</source>
        <translation>
            <numerusform>%n замечание контроля</numerusform>
            <numerusform>%n замечания контроля</numerusform>
            <numerusform>%n замечаний контроля</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n группа</numerusform>
            <numerusform>%n группы</numerusform>
            <numerusform>%n групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of news</source>
        <translation>
            <numerusform>%n новость</numerusform>
            <numerusform>%n новости</numerusform>
            <numerusform>%n новостей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) of the timetable</source>
        <translation>
            <numerusform>%n урок в расписании</numerusform>
            <numerusform>%n урока в расписании</numerusform>
            <numerusform>%n уроков в расписании</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) with entries</source>
        <translation>
            <numerusform>%n урок с записями</numerusform>
            <numerusform>%n урока с записями</numerusform>
            <numerusform>%n уроков с записями</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) of the report card</source>
        <translation>
            <numerusform>%n итоговая отметка</numerusform>
            <numerusform>%n итоговые отметки</numerusform>
            <numerusform>%n итоговых отметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of groups</source>
        <translation>
            <numerusform>%n участник групп</numerusform>
            <numerusform>%n участника групп</numerusform>
            <numerusform>%n участников групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of homework</source>
        <translation>
            <numerusform>%n домашнее задание</numerusform>
            <numerusform>%n домашних задания</numerusform>
            <numerusform>%n домашних заданий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n ученик</numerusform>
            <numerusform>%n ученика</numerusform>
            <numerusform>%n учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n замечание</numerusform>
            <numerusform>%n замечания</numerusform>
            <numerusform>%n замечаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thematic plan(s)</source>
        <translation>
            <numerusform>%n тематический план</numerusform>
            <numerusform>%n тематических плана</numerusform>
            <numerusform>%n тематических планов</numerusform>
        </translation>
    </message>
    <message>
        <source>a thematic plan</source>
        <translation>тематический план</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>отметки</translation>
    </message>
    <message>
        <source>works in the journals</source>
        <translation>работы в журналах</translation>
    </message>
</context>
<context>
    <name>_Wait</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минуту</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n секунду</numerusform>
            <numerusform>%n секунды</numerusform>
            <numerusform>%n секунд</numerusform>
        </translation>
    </message>
</context>
</TS>
