<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessPageView</name>
    <message>
        <source>By whom, or about whom</source>
        <translation>By whom, or about whom</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Exports and erasures</source>
        <translation>Exports and erasures</translation>
    </message>
    <message>
        <source>Logins and passwords</source>
        <translation>Logins and passwords</translation>
    </message>
    <message>
        <source>Looks at data</source>
        <translation>Looks at data</translation>
    </message>
    <message>
        <source>Refused sign-ins</source>
        <translation>Refused sign-ins</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Sign-ins</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
</context>
<context>
    <name>AddColleague</name>
    <message>
        <source>Add a colleague to the thread</source>
        <translation>Add a colleague to the thread</translation>
    </message>
    <message>
        <source>Whoever is added reads all of it, and the family sees that.</source>
        <translation>Whoever is added reads all of it, and the family sees that.</translation>
    </message>
</context>
<context>
    <name>Addressees</name>
    <message>
        <source>All who work at the school</source>
        <translation>All who work at the school</translation>
    </message>
    <message>
        <source>Classes and groups</source>
        <translation>Classes and groups</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Colleagues</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Family of {0}</source>
        <translation>Family of {0}</translation>
    </message>
    <message>
        <source>class teacher</source>
        <translation>class teacher</translation>
    </message>
    <message>
        <source>{0}, {1}: all families</source>
        <translation>{0}, {1}: all families</translation>
    </message>
    <message>
        <source>{0}: all families</source>
        <translation>{0}: all families</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Correct from when to when the pupil is in the class or group, or take the entry away in the journal.</source>
        <translation>Correct from when to when the pupil is in the class or group, or take the entry away in the journal.</translation>
    </message>
    <message>
        <source>Correct it where it was entered.</source>
        <translation>Correct it where it was entered.</translation>
    </message>
    <message>
        <source>Give somebody the role of administrator, or nobody can look after the diary.</source>
        <translation>Give somebody the role of administrator, or nobody can look after the diary.</translation>
    </message>
    <message>
        <source>Mount the share with the option that is named: see the installation guide.</source>
        <translation>Mount the share with the option that is named: see the installation guide.</translation>
    </message>
    <message>
        <source>Somebody changed the file past this program: look who can write to the folder, and compare with a backup.</source>
        <translation>Somebody changed the file past this program: look who can write to the folder, and compare with a backup.</translation>
    </message>
    <message>
        <source>The file is damaged: put back the newest good backup, or save what is readable.</source>
        <translation>The file is damaged: put back the newest good backup, or save what is readable.</translation>
    </message>
    <message>
        <source>The program can repair this.</source>
        <translation>The program can repair this.</translation>
    </message>
</context>
<context>
    <name>AgeBanner</name>
    <message>
        <source>The network share is not answering. What you see is as of {0}.</source>
        <translation>The network share is not answering. What you see is as of {0}.</translation>
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
        <translation>It sounds and blinks in the open diary of whoever gets it, until its receipt is confirmed</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>The files are being stored…</source>
        <translation>The files are being stored…</translation>
    </message>
    <message numerus="yes">
        <source>Too long by %n letter(s): shorten it.</source>
        <translation>
            <numerusform>Too long by %n letter: shorten it.</numerusform>
            <numerusform>Too long by %n letters: shorten it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Write an answer</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Your answer</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>&amp;Comment for the family</source>
        <translation>&amp;Comment for the family</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Mark</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>Being saved…</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Ctrl+R: for rework, with a comment on what is missing</source>
        <translation>Ctrl+R: for rework, with a comment on what is missing</translation>
    </message>
    <message>
        <source>Enter answers and goes to the next work</source>
        <translation>Enter answers and goes to the next work</translation>
    </message>
    <message>
        <source>Enter: answer, and on to the next work that waits</source>
        <translation>Enter: answer, and on to the next work that waits</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>In the list a digit, in the comment Alt and a digit</source>
        <translation>In the list a digit, in the comment Alt and a digit</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Not accepted: {0}</source>
        <translation>Not accepted: {0}</translation>
    </message>
    <message>
        <source>Nothing was handed in: only a mark can be set</source>
        <translation>Nothing was handed in: only a mark can be set</translation>
    </message>
    <message>
        <source>The comment is stored. Of the mark somebody else has made: {0} ({1}). Yours: {2}. Enter stores yours.</source>
        <translation>The comment is stored. Of the mark somebody else has made: {0} ({1}). Yours: {2}. Enter stores yours.</translation>
    </message>
    <message>
        <source>The pupil has handed in a newer version. Look at it; Enter answers that one.</source>
        <translation>The pupil has handed in a newer version. Look at it; Enter answers that one.</translation>
    </message>
    <message>
        <source>Typed, not sent yet</source>
        <translation>Typed, not sent yet</translation>
    </message>
    <message>
        <source>Why the old mark is changed</source>
        <translation>Why the old mark is changed</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>no mark</translation>
    </message>
    <message>
        <source>{0} has answered already: “{1}”. Enter stores yours over it.</source>
        <translation>{0} has answered already: “{1}”. Enter stores yours over it.</translation>
    </message>
</context>
<context>
    <name>AskSection</name>
    <message>
        <source>Ask next</source>
        <translation>Ask next</translation>
    </message>
    <message>
        <source>Ask today</source>
        <translation>Ask today</translation>
    </message>
    <message>
        <source>No marks that count yet.</source>
        <translation>No marks that count yet.</translation>
    </message>
    <message>
        <source>No marks yet.</source>
        <translation>No marks yet.</translation>
    </message>
    <message>
        <source>Nobody: all have been asked lately.</source>
        <translation>Nobody: all have been asked lately.</translation>
    </message>
    <message>
        <source>The period is over.</source>
        <translation>The period is over.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Leave and lose them</source>
        <translation>Leave and lose them</translation>
    </message>
    <message>
        <source>Leave; they are written later</source>
        <translation>Leave; they are written later</translation>
    </message>
    <message>
        <source>Some entries are not saved yet.</source>
        <translation>Some entries are not saved yet.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Stay here</translation>
    </message>
    <message>
        <source>The network share has not answered, or a cell needs a decision between two values. If you leave now, these entries are lost.</source>
        <translation>The network share has not answered, or a cell needs a decision between two values. If you leave now, these entries are lost.</translation>
    </message>
    <message>
        <source>The network share has not answered, or a cell needs a decision between two values. These entries are kept on this PC: when you sign in here the next time, they are written, or you are asked.</source>
        <translation>The network share has not answered, or a cell needs a decision between two values. These entries are kept on this PC: when you sign in here the next time, they are written, or you are asked.</translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>A class keeps to one schedule: to leave this one it is given to another.</source>
        <translation>A class keeps to one schedule: to leave this one it is given to another.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Classes of “{0}”</source>
        <translation>Classes of “{0}”</translation>
    </message>
    <message>
        <source>Grades 1–4</source>
        <translation>Grades 1–4</translation>
    </message>
    <message>
        <source>Grades 5–11</source>
        <translation>Grades 5–11</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The classes keep to “{0}”.</source>
        <translation>The classes keep to “{0}”.</translation>
    </message>
</context>
<context>
    <name>AttachEditor</name>
    <message>
        <source>Attach files</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>Attach files; they can be dropped here, too, and pictures pasted (Ctrl+V)</source>
        <translation>Attach files; they can be dropped here, too, and pictures pasted (Ctrl+V)</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Attach…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attached files</source>
        <translation>Attached files</translation>
    </message>
</context>
<context>
    <name>AttendanceSection</name>
    <message>
        <source>Attendance</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Attendance by subject</source>
        <translation>Attendance by subject</translation>
    </message>
    <message>
        <source>Nothing was missed in the other subjects.</source>
        <translation>Nothing was missed in the other subjects.</translation>
    </message>
</context>
<context>
    <name>AudienceChooser</name>
    <message>
        <source>Grade {0}</source>
        <translation>Grade {0}</translation>
    </message>
    <message>
        <source>It reaches {0}.</source>
        <translation>It reaches {0}.</translation>
    </message>
    <message>
        <source>Of the families:</source>
        <translation>Of the families:</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>The whole school</source>
        <translation>The whole school</translation>
    </message>
    <message>
        <source>Whom of the families</source>
        <translation>Whom of the families</translation>
    </message>
    <message>
        <source>as it was: for each others</source>
        <translation>as it was: for each others</translation>
    </message>
    <message>
        <source>parents and pupils</source>
        <translation>parents and pupils</translation>
    </message>
    <message>
        <source>parents only</source>
        <translation>parents only</translation>
    </message>
    <message>
        <source>pupils only</source>
        <translation>pupils only</translation>
    </message>
</context>
<context>
    <name>AudienceDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>For whom is it?</source>
        <translation>For whom is it?</translation>
    </message>
</context>
<context>
    <name>BackupBanner</name>
    <message>
        <source>An old backup is damaged: the disk that it lies on may be failing.</source>
        <translation>An old backup is damaged: the disk that it lies on may be failing.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message numerus="yes">
        <source>No backup has been made for more than %n day(s).</source>
        <translation>
            <numerusform>No backup has been made for more than %n day.</numerusform>
            <numerusform>No backup has been made for more than %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>No backup has been made yet.</translation>
    </message>
    <message>
        <source>The last backup failed. {0}</source>
        <translation>The last backup failed. {0}</translation>
    </message>
    <message>
        <source>The school is not backed up: no folder on a second disk is set.</source>
        <translation>The school is not backed up: no folder on a second disk is set.</translation>
    </message>
</context>
<context>
    <name>BackupPlan</name>
    <message>
        <source>Keep one a day of the last</source>
        <translation>Keep one a day of the last</translation>
    </message>
    <message>
        <source>On school days, every</source>
        <translation>On school days, every</translation>
    </message>
    <message>
        <source>Read each old backup again every</source>
        <translation>Read each old backup again every</translation>
    </message>
    <message>
        <source>Warn the administrator after</source>
        <translation>Warn the administrator after</translation>
    </message>
    <message>
        <source>and one a month of the last</source>
        <translation>and one a month of the last</translation>
    </message>
    <message>
        <source>and one a week of the last</source>
        <translation>and one a week of the last</translation>
    </message>
    <message>
        <source>days without a backup</source>
        <translation>days without a backup</translation>
    </message>
    <message>
        <source>days: disks forget silently</source>
        <translation>days: disks forget silently</translation>
    </message>
    <message>
        <source>days; of the last day all</source>
        <translation>days; of the last day all</translation>
    </message>
    <message>
        <source>hours; on other days once a day</source>
        <translation>hours; on other days once a day</translation>
    </message>
    <message>
        <source>months</source>
        <translation>months</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>weeks</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Add a folder…</source>
        <translation>Add a folder…</translation>
    </message>
    <message>
        <source>Another program is making a backup already.</source>
        <translation>Another program is making a backup already.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Folder for backups</translation>
    </message>
    <message>
        <source>Make no more backups in this folder?</source>
        <translation>Make no more backups in this folder?</translation>
    </message>
    <message>
        <source>On another disk or PC; two places are better than one</source>
        <translation>On another disk or PC; two places are better than one</translation>
    </message>
    <message>
        <source>Remove the folder</source>
        <translation>Remove the folder</translation>
    </message>
    <message>
        <source>The backup is made and verified.</source>
        <translation>The backup is made and verified.</translation>
    </message>
    <message>
        <source>The folder as this PC sees it</source>
        <translation>The folder as this PC sees it</translation>
    </message>
    <message>
        <source>Those that are there stay.</source>
        <translation>Those that are there stay.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Where to</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close the message</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>Barriers</name>
    <message>
        <source>For reading only: this journal is kept by {0}.</source>
        <translation>For reading only: this journal is kept by {0}.</translation>
    </message>
    <message>
        <source>Marks here go from {0} to {1}.</source>
        <translation>Marks here go from {0} to {1}.</translation>
    </message>
    <message>
        <source>The lesson is cancelled: nothing is entered into it.</source>
        <translation>The lesson is cancelled: nothing is entered into it.</translation>
    </message>
    <message>
        <source>The period is closed: its marks can only be read.</source>
        <translation>The period is closed: its marks can only be read.</translation>
    </message>
    <message>
        <source>The pupil was not in the class or group on this day.</source>
        <translation>The pupil was not in the class or group on this day.</translation>
    </message>
    <message>
        <source>There are no marks here, only absences.</source>
        <translation>There are no marks here, only absences.</translation>
    </message>
    <message>
        <source>This journal is open for reading only.</source>
        <translation>This journal is open for reading only.</translation>
    </message>
    <message>
        <source>This subject is marked as passed or failed, without figures.</source>
        <translation>This subject is marked as passed or failed, without figures.</translation>
    </message>
</context>
<context>
    <name>BehindPanel</name>
    <message numerus="yes">
        <source>Behind the number: %n</source>
        <translation>
            <numerusform>Behind the number: %n</numerusform>
            <numerusform>Behind the number: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copy the list</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>From here</translation>
    </message>
    <message>
        <source>The list is copied</source>
        <translation>The list is copied</translation>
    </message>
    <message>
        <source>To the class</source>
        <translation>To the class</translation>
    </message>
    <message>
        <source>To the diary</source>
        <translation>To the diary</translation>
    </message>
    <message>
        <source>To the journal</source>
        <translation>To the journal</translation>
    </message>
    <message>
        <source>What is behind the number</source>
        <translation>What is behind the number</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>What is new</source>
        <translation>What is new</translation>
    </message>
    <message numerus="yes">
        <source>What is new: %n</source>
        <translation>
            <numerusform>What is new: %n</numerusform>
            <numerusform>What is new: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>What is new: nothing</source>
        <translation>What is new: nothing</translation>
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
        <translation>Nothing new</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>Show the page</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>What is new</translation>
    </message>
    <message>
        <source>What to tell me about…</source>
        <translation>What to tell me about…</translation>
    </message>
</context>
<context>
    <name>BellsDialog</name>
    <message>
        <source>A day with no times of its own goes by those of all days</source>
        <translation>A day with no times of its own goes by those of all days</translation>
    </message>
    <message>
        <source>A line for each: 1. 8:30–9:15</source>
        <translation>A line for each: 1. 8:30–9:15</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Begin with</translation>
    </message>
    <message>
        <source>Bell schedule</source>
        <translation>Bell schedule</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>Enter a name</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>Line {0} is not such as 1. 8:30–9:15</source>
        <translation>Line {0} is not such as 1. 8:30–9:15</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New bell schedule</source>
        <translation>New bell schedule</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Times of</source>
        <translation>Times of</translation>
    </message>
    <message>
        <source>“{0}” is stored.</source>
        <translation>“{0}” is stored.</translation>
    </message>
</context>
<context>
    <name>BellsPage</name>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>Bell schedules</source>
        <translation>Bell schedules</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Classes…</source>
        <translation>Classes…</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Times of lessons</source>
        <translation>Times of lessons</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>“{0}” is deleted.</translation>
    </message>
</context>
<context>
    <name>BorderSection</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>pupils on the border</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>A supposition from the marks so far; the teacher decides.</source>
        <translation>A supposition from the marks so far; the teacher decides.</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Nobody.</translation>
    </message>
    <message>
        <source>On the border</source>
        <translation>On the border</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Show fewer</translation>
    </message>
</context>
<context>
    <name>BreakBanner</name>
    <message>
        <source>Back to school: {0}</source>
        <translation>Back to school: {0}</translation>
    </message>
    <message>
        <source>No school this week</source>
        <translation>No school this week</translation>
    </message>
    <message>
        <source>The school year is over. Have a good summer!</source>
        <translation>The school year is over. Have a good summer!</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0}, in %n day(s)</source>
        <translation>
            <numerusform>{0}, in %n day</numerusform>
            <numerusform>{0}, in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Copy the text</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Message of {0}, {1}</source>
        <translation>Message of {0}, {1}</translation>
    </message>
    <message>
        <source>Pass on to a colleague…</source>
        <translation>Pass on to a colleague…</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>What can be done with this message</source>
        <translation>What can be done with this message</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Withdraw this message? Nobody who has not read it will see its text any more.</source>
        <extracomment>The parts of a message from top to bottom.</extracomment>
        <translation>Withdraw this message? Nobody who has not read it will see its text any more.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Withdraw…</translation>
    </message>
</context>
<context>
    <name>CalendarButton</name>
    <message>
        <source>Calendar for a phone</source>
        <translation>Calendar for a phone</translation>
    </message>
    <message>
        <source>The lessons of the year for the calendar of a phone</source>
        <translation>The lessons of the year for the calendar of a phone</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Calendar of the year {0}</source>
        <translation>Calendar of the year {0}</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Calendars</translation>
    </message>
    <message>
        <source>Lay out the year</source>
        <translation>Lay out the year</translation>
    </message>
    <message>
        <source>Periods and vacations become those of the calendar, and can be changed. Days off that were added stay.</source>
        <translation>Periods and vacations become those of the calendar, and can be changed. Days off that were added stay.</translation>
    </message>
    <message>
        <source>The year is laid out: {0}.</source>
        <translation>The year is laid out: {0}.</translation>
    </message>
    <message>
        <source>Vacations</source>
        <translation>Vacations</translation>
    </message>
</context>
<context>
    <name>CalendarFile</name>
    <message>
        <source>Calendar for a phone</source>
        <translation>Calendar for a phone</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Calendars (*.ics)</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>&amp;Reason, for the school</source>
        <translation>&amp;Reason, for the school</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cancel the lesson</source>
        <translation>Cancel the lesson</translation>
    </message>
    <message>
        <source>Cancel: {0}</source>
        <translation>Cancel: {0}</translation>
    </message>
    <message>
        <source>Homework that is due at it is due at the next lesson. Families see it at once.</source>
        <translation>Homework that is due at it is due at the next lesson. Families see it at once.</translation>
    </message>
</context>
<context>
    <name>CannedButton</name>
    <message>
        <source>Canned answers</source>
        <translation>Canned answers</translation>
    </message>
    <message>
        <source>Canned answers (Ctrl+J)</source>
        <translation>Canned answers (Ctrl+J)</translation>
    </message>
    <message>
        <source>Keep what is typed as a canned answer</source>
        <translation>Keep what is typed as a canned answer</translation>
    </message>
    <message>
        <source>No canned answers are kept yet</source>
        <translation>No canned answers are kept yet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Erase the data…</source>
        <translation>Erase the data…</translation>
    </message>
    <message>
        <source>File for another school…</source>
        <translation>File for another school…</translation>
    </message>
    <message>
        <source>The diary closes for this login at once; what was signed stays.</source>
        <translation>The diary closes for this login at once; what was signed stays.</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Unlink</translation>
    </message>
    <message>
        <source>What is stored of this person…</source>
        <translation>What is stored of this person…</translation>
    </message>
    <message>
        <source>{0} is no parent of {1} any more?</source>
        <translation>{0} is no parent of {1} any more?</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Add a parent…</source>
        <translation>Add a parent…</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>Choose a person</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>Class teacher</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Everything about somebody stands here then.</source>
        <translation>Everything about somebody stands here then.</translation>
    </message>
    <message>
        <source>First signed in</source>
        <translation>First signed in</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Into a class…</source>
        <translation>Into a class…</translation>
    </message>
    <message>
        <source>Into another class…</source>
        <translation>Into another class…</translation>
    </message>
    <message>
        <source>Issue a login…</source>
        <translation>Issue a login…</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Last signed in</source>
        <translation>Last signed in</translation>
    </message>
    <message>
        <source>Leaves the school…</source>
        <translation>Leaves the school…</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Number in another system</source>
        <translation>Number in another system</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>Put right…</translation>
    </message>
    <message>
        <source>Roles…</source>
        <translation>Roles…</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Switch the login off</source>
        <translation>Switch the login off</translation>
    </message>
    <message>
        <source>Switch the login on</source>
        <translation>Switch the login on</translation>
    </message>
    <message>
        <source>Teaches</source>
        <translation>Teaches</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Unlink…</source>
        <translation>Unlink…</translation>
    </message>
    <message>
        <source>Works here as</source>
        <translation>Works here as</translation>
    </message>
    <message>
        <source>female</source>
        <translation>female</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>from {0}</translation>
    </message>
    <message>
        <source>male</source>
        <translation>male</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>{0}, by {1}</source>
        <translation>{0}, by {1}</translation>
    </message>
</context>
<context>
    <name>CellActions</name>
    <message>
        <source>Cancel…</source>
        <translation>Cancel…</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Move…</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nothing here</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Place a course…</source>
        <translation>Place a course…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Room and weeks…</source>
        <translation>Room and weeks…</translation>
    </message>
    <message>
        <source>Substitute…</source>
        <translation>Substitute…</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Teacher</translation>
    </message>
</context>
<context>
    <name>CellEdit</name>
    <message>
        <source>Text of the cell</source>
        <translation>Text of the cell</translation>
    </message>
</context>
<context>
    <name>CellFields</name>
    <message numerus="yes">
        <source>%n letter(s) left</source>
        <translation>
            <numerusform>%n letter left</numerusform>
            <numerusform>%n letters left</numerusform>
        </translation>
    </message>
    <message>
        <source>A comment goes with a mark, and there is none here yet.</source>
        <translation>A comment goes with a mark, and there is none here yet.</translation>
    </message>
    <message>
        <source>Comment for the family</source>
        <translation>Comment for the family</translation>
    </message>
    <message>
        <source>Late by, minutes</source>
        <translation>Late by, minutes</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>No day</translation>
    </message>
    <message>
        <source>Seen in the diary beside the mark</source>
        <translation>Seen in the diary beside the mark</translation>
    </message>
    <message>
        <source>Set a day: {0}</source>
        <translation>Set a day: {0}</translation>
    </message>
    <message>
        <source>Take the due day away</source>
        <translation>Take the due day away</translation>
    </message>
    <message>
        <source>To be handed in by</source>
        <translation>To be handed in by</translation>
    </message>
    <message>
        <source>Two people changed this cell: choose one of the two values first.</source>
        <translation>Two people changed this cell: choose one of the two values first.</translation>
    </message>
    <message>
        <source>not stated</source>
        <comment>minutes of a lateness</comment>
        <translation>not stated</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
</context>
<context>
    <name>CellHead</name>
    <message>
        <source>Entered: {0}</source>
        <translation>Entered: {0}</translation>
    </message>
    <message>
        <source>No cell is chosen</source>
        <translation>No cell is chosen</translation>
    </message>
</context>
<context>
    <name>CellHistory</name>
    <message numerus="yes">
        <source>Show %n earlier change(s)</source>
        <translation>
            <numerusform>Show %n earlier change</numerusform>
            <numerusform>Show %n earlier changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellLine</name>
    <message>
        <source>Late. A digit: with this mark; any other key: the next pupil</source>
        <translation>Late. A digit: with this mark; any other key: the next pupil</translation>
    </message>
    <message>
        <source>a change asks for a reason</source>
        <translation>a change asks for a reason</translation>
    </message>
    <message>
        <source>set {0}</source>
        <translation>set {0}</translation>
    </message>
    <message>
        <source>{0} and one mark more?</source>
        <translation>{0} and one mark more?</translation>
    </message>
    <message>
        <source>{0}–{1} mark</source>
        <translation>{0}–{1} mark</translation>
    </message>
    <message>
        <source>{0}… goes on, or any other key: the next pupil</source>
        <translation>{0}… goes on, or any other key: the next pupil</translation>
    </message>
    <message>
        <source>Н absent · Б ill · П/У excused · О late · F1: all keys</source>
        <translation>Н absent · Б ill · П/У excused · О late · F1: all keys</translation>
    </message>
    <message>
        <source>Н absent · Б ill · П/У excused · О late · dot: a debt · 4/5: two marks · F1: all keys</source>
        <translation>Н absent · Б ill · П/У excused · О late · dot: a debt · 4/5: two marks · F1: all keys</translation>
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
        <translation>Cell</translation>
    </message>
</context>
<context>
    <name>CellRemarks</name>
    <message>
        <source>Not taken back: {0}</source>
        <translation>Not taken back: {0}</translation>
    </message>
    <message>
        <source>Remarks to the pupil</source>
        <translation>Remarks to the pupil</translation>
    </message>
    <message>
        <source>Write a remark…</source>
        <translation>Write a remark…</translation>
    </message>
</context>
<context>
    <name>CellSide</name>
    <message>
        <source>Choose a cell</source>
        <translation>Choose a cell</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>From a certain day on</source>
        <translation>From a certain day on</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>How many lessons a week is not stated.</source>
        <translation>How many lessons a week is not stated.</translation>
    </message>
    <message>
        <source>In all classes of the parallel</source>
        <translation>In all classes of the parallel</translation>
    </message>
    <message>
        <source>Lessons a week: {0}</source>
        <translation>Lessons a week: {0}</translation>
    </message>
    <message>
        <source>Not taught. Type the lessons a week into the cell.</source>
        <translation>Not taught. Type the lessons a week into the cell.</translation>
    </message>
    <message>
        <source>Set the teacher</source>
        <translation>Set the teacher</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>There is no such teacher</source>
        <translation>There is no such teacher</translation>
    </message>
    <message>
        <source>Type any part of the name</source>
        <translation>Type any part of the name</translation>
    </message>
    <message>
        <source>Whole class</source>
        <translation>Whole class</translation>
    </message>
</context>
<context>
    <name>CellStory</name>
    <message>
        <source>A work that is gone</source>
        <translation>A work that is gone</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>Nothing has happened here yet.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Reading the history…</translation>
    </message>
    <message>
        <source>The earlier value is back</source>
        <translation>The earlier value is back</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>Before that: {0}</source>
        <translation>Before that: {0}</translation>
    </message>
    <message>
        <source>Lesson on {0}, entered on {1} ({2})</source>
        <translation>Lesson on {0}, entered on {1} ({2})</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Praise</translation>
    </message>
    <message>
        <source>Read from the file {0}</source>
        <translation>Read from the file {0}</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Reason: {0}</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>author unknown</source>
        <translation>author unknown</translation>
    </message>
    <message>
        <source>comment taken away: {0}</source>
        <translation>comment taken away: {0}</translation>
    </message>
    <message>
        <source>comment {0}</source>
        <translation>comment {0}</translation>
    </message>
    <message>
        <source>comment {0} → {1}</source>
        <translation>comment {0} → {1}</translation>
    </message>
    <message>
        <source>due day {0} → {1}</source>
        <translation>due day {0} → {1}</translation>
    </message>
    <message>
        <source>due on {0}</source>
        <translation>due on {0}</translation>
    </message>
    <message>
        <source>minutes taken away: {0}</source>
        <translation>minutes taken away: {0}</translation>
    </message>
    <message>
        <source>minutes {0} → {1}</source>
        <translation>minutes {0} → {1}</translation>
    </message>
    <message>
        <source>no entry</source>
        <translation>no entry</translation>
    </message>
    <message>
        <source>no longer due on {0}</source>
        <translation>no longer due on {0}</translation>
    </message>
    <message>
        <source>{0} changed: «{1}» → «{2}»</source>
        <translation>{0} changed: «{1}» → «{2}»</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} taken back: «{1}»</source>
        <translation>{0} taken back: «{1}»</translation>
    </message>
</context>
<context>
    <name>ChangeClassesDialog</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>As it is</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Bells</translation>
    </message>
    <message>
        <source>Cannot be changed once there are marks of a period</source>
        <translation>Cannot be changed once there are marks of a period</translation>
    </message>
    <message>
        <source>Change: {0}</source>
        <translation>Change: {0}</translation>
    </message>
    <message>
        <source>Days of school a week</source>
        <translation>Days of school a week</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Letter or name</source>
        <translation>Letter or name</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Periods</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The classes are changed.</source>
        <translation>The classes are changed.</translation>
    </message>
    <message>
        <source>Up to 15 characters</source>
        <translation>Up to 15 characters</translation>
    </message>
</context>
<context>
    <name>ChangeKeyDialog</name>
    <message>
        <source>Backups that exist stay as they are and open with the key of their time: keep it. What other PCs have typed and not yet saved cannot be saved any more: let everybody sign out first.</source>
        <translation>Backups that exist stay as they are and open with the key of their time: keep it. What other PCs have typed and not yet saved cannot be saved any more: let everybody sign out first.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>Change the key</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Choose a place</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Encrypt</translation>
    </message>
    <message>
        <source>Encrypt the school</source>
        <translation>Encrypt the school</translation>
    </message>
    <message>
        <source>Everybody has signed out and closed the program</source>
        <translation>Everybody has signed out and closed the program</translation>
    </message>
    <message>
        <source>Folder for a backup of before</source>
        <translation>Folder for a backup of before</translation>
    </message>
    <message>
        <source>From then on the diary opens only on PCs that have the key file. Without it nobody opens it again, you neither: print the recovery sheet.</source>
        <translation>From then on the diary opens only on PCs that have the key file. Without it nobody opens it again, you neither: print the recovery sheet.</translation>
    </message>
    <message>
        <source>From then on the diary opens with the new key file alone: put it on each PC, and on none the old one.</source>
        <translation>From then on the diary opens with the new key file alone: put it on each PC, and on none the old one.</translation>
    </message>
    <message>
        <source>It is made and verified first</source>
        <translation>It is made and verified first</translation>
    </message>
    <message>
        <source>Key files (*.key);;All files (*)</source>
        <translation>Key files (*.key);;All files (*)</translation>
    </message>
    <message>
        <source>New key file</source>
        <translation>New key file</translation>
    </message>
    <message>
        <source>On this PC or a stick, never beside the school file</source>
        <translation>On this PC or a stick, never beside the school file</translation>
    </message>
    <message>
        <source>Take encryption away?</source>
        <translation>Take encryption away?</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Take it away</translation>
    </message>
    <message>
        <source>Whoever can read the folder on the share can then read everything in the diary, past this program.</source>
        <translation>Whoever can read the folder on the share can then read everything in the diary, past this program.</translation>
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
    <name>ChartCard</name>
    <message>
        <source>As a table</source>
        <translation>As a table</translation>
    </message>
    <message>
        <source>As a table: {0}</source>
        <translation>As a table: {0}</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Copy as a table</translation>
    </message>
    <message>
        <source>Copy, keep or print</source>
        <translation>Copy, keep or print</translation>
    </message>
    <message>
        <source>More: {0}</source>
        <translation>More: {0}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as a drawing (SVG)…</source>
        <translation>Save as a drawing (SVG)…</translation>
    </message>
    <message>
        <source>Save as a picture (PNG)…</source>
        <translation>Save as a picture (PNG)…</translation>
    </message>
    <message>
        <source>Save as a worksheet (XLSX)…</source>
        <translation>Save as a worksheet (XLSX)…</translation>
    </message>
    <message>
        <source>The same figures as a table</source>
        <translation>The same figures as a table</translation>
    </message>
</context>
<context>
    <name>ChartCards</name>
    <message>
        <source>All marks that are numbers, also those that do not count in the mean.</source>
        <translation>All marks that are numbers, also those that do not count in the mean.</translation>
    </message>
    <message>
        <source>At first those with the highest and the lowest mean; the names switch the others on.</source>
        <translation>At first those with the highest and the lowest mean; the names switch the others on.</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Bars are the own means; a diamond is the mean of the class.</source>
        <translation>Bars are the own means; a diamond is the mean of the class.</translation>
    </message>
    <message>
        <source>Course of the mean</source>
        <translation>Course of the mean</translation>
    </message>
    <message>
        <source>Course of the mean: {0}</source>
        <translation>Course of the mean: {0}</translation>
    </message>
    <message>
        <source>Course of the subjects</source>
        <translation>Course of the subjects</translation>
    </message>
    <message>
        <source>Highest: {0}. Lowest: {1}.</source>
        <translation>Highest: {0}. Lowest: {1}.</translation>
    </message>
    <message>
        <source>How often which mark</source>
        <translation>How often which mark</translation>
    </message>
    <message>
        <source>Lessons missed, by reason.</source>
        <translation>Lessons missed, by reason.</translation>
    </message>
    <message>
        <source>Subjects against the class</source>
        <translation>Subjects against the class</translation>
    </message>
    <message>
        <source>The area is the middle half of the class, the dashed line its mean.</source>
        <translation>The area is the middle half of the class, the dashed line its mean.</translation>
    </message>
    <message>
        <source>The own means; of the class there are too few marks to compare with.</source>
        <translation>The own means; of the class there are too few marks to compare with.</translation>
    </message>
    <message>
        <source>There are no marks in the first grade.</source>
        <translation>There are no marks in the first grade.</translation>
    </message>
    <message>
        <source>There are no marks yet. The line begins with the first one.</source>
        <translation>There are no marks yet. The line begins with the first one.</translation>
    </message>
    <message>
        <source>There were no lessons yet.</source>
        <translation>There were no lessons yet.</translation>
    </message>
    <message>
        <source>Weighted mean of all marks from the beginning of the period to the end of each week.</source>
        <translation>Weighted mean of all marks from the beginning of the period to the end of each week.</translation>
    </message>
    <message>
        <source>Weighted mean of all marks from the beginning of the year to the end of each week.</source>
        <translation>Weighted mean of all marks from the beginning of the year to the end of each week.</translation>
    </message>
</context>
<context>
    <name>ChartCounts</name>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) of {0} missed</source>
        <translation>
            <numerusform>%n lesson of {0} missed</numerusform>
            <numerusform>%n lessons of {0} missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>how often a mark was given</comment>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late %n time(s)</source>
        <translation>
            <numerusform>late %n time</numerusform>
            <numerusform>late %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Drawings (*.svg)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Pictures (*.png)</translation>
    </message>
    <message>
        <source>Save as a drawing</source>
        <translation>Save as a drawing</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>Save as a picture</translation>
    </message>
    <message>
        <source>Save as a worksheet</source>
        <extracomment>A figure with what may stand beside it: an arrow, or the sign of percent.</extracomment>
        <translation>Save as a worksheet</translation>
    </message>
    <message>
        <source>Worksheets (*.xlsx)</source>
        <translation>Worksheets (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>ChartsBar</name>
    <message>
        <source>All subjects</source>
        <translation>All subjects</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>From when on marks count in the mean</source>
        <translation>From when on marks count in the mean</translation>
    </message>
    <message>
        <source>Mean from the beginning of the period</source>
        <translation>Mean from the beginning of the period</translation>
    </message>
    <message>
        <source>Mean from the beginning of the year</source>
        <translation>Mean from the beginning of the year</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Year {0}</source>
        <translation>Year {0}</translation>
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
        <translation>The charts begin when the pupil is in a class.</translation>
    </message>
    <message>
        <source>There is nothing to draw yet</source>
        <translation>There is nothing to draw yet</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%n content(s) are in no backup either.</source>
        <translation>
            <numerusform>%n file is in no backup either.</numerusform>
            <numerusform>%n files are in no backup either.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved as a new file: {0}</source>
        <translation>
            <numerusform>%n row saved as a new file: {0}</numerusform>
            <numerusform>%n rows saved as a new file: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
    <message>
        <source>Being repaired</source>
        <translation>Being repaired</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Check the file</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>Is the file sound?</source>
        <translation>Is the file sound?</translation>
    </message>
    <message>
        <source>Judge findings and figures of control anew, too (takes long)</source>
        <translation>Judge findings and figures of control anew, too (takes long)</translation>
    </message>
    <message numerus="yes">
        <source>No error; %n thing(s) to look at</source>
        <translation>
            <numerusform>No error; %n thing to look at</numerusform>
            <numerusform>No error; %n things to look at</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all could be read of: {0}</source>
        <translation>Not all could be read of: {0}</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>Nothing is wrong</translation>
    </message>
    <message>
        <source>Pages and references of the file, the change log against the journals, and some 60 rules. Others can go on working meanwhile.</source>
        <translation>Pages and references of the file, the change log against the journals, and some 60 rules. Others can go on working meanwhile.</translation>
    </message>
    <message>
        <source>Read attached files, too</source>
        <translation>Read attached files, too</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Repair</translation>
    </message>
    <message numerus="yes">
        <source>Repair %n of them…</source>
        <translation>
            <numerusform>Repair %n…</numerusform>
            <numerusform>Repair %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair what can be repaired?</source>
        <translation>Repair what can be repaired?</translation>
    </message>
    <message numerus="yes">
        <source>Repaired: %n row(s) or file(s).</source>
        <translation>
            <numerusform>Repaired: %n row or file.</numerusform>
            <numerusform>Repaired: %n rows or files.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save what is readable…</source>
        <translation>Save what is readable…</translation>
    </message>
    <message>
        <source>School files (*.db)</source>
        <translation>School files (*.db)</translation>
    </message>
    <message>
        <source>The file as it was: {0}</source>
        <translation>The file as it was: {0}</translation>
    </message>
    <message>
        <source>The file is checked</source>
        <translation>The file is checked</translation>
    </message>
    <message>
        <source>The file is copied beside itself first. Then what repeats something else is made anew, lost contents come back from backups. What people entered is not changed.</source>
        <translation>The file is copied beside itself first. Then what repeats something else is made anew, lost contents come back from backups. What people entered is not changed.</translation>
    </message>
    <message>
        <source>The new file</source>
        <translation>The new file</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>In the ticked classes, for</source>
        <translation>In the ticked classes, for</translation>
    </message>
    <message>
        <source>Staff: {0} of {1} without a login</source>
        <translation>Staff: {0} of {1} without a login</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Tick none</translation>
    </message>
    <message>
        <source>parents</source>
        <translation>parents</translation>
    </message>
    <message>
        <source>pupils</source>
        <translation>pupils</translation>
    </message>
    <message>
        <source>pupils and parents</source>
        <translation>pupils and parents</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>How many have signed: {0}</source>
        <translation>How many have signed: {0}</translation>
    </message>
    <message>
        <source>Only without a signature</source>
        <translation>Only without a signature</translation>
    </message>
    <message>
        <source>Only without a signature: {0}</source>
        <translation>Only without a signature: {0}</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Show only those who have not signed the chosen week</source>
        <translation>Show only those who have not signed the chosen week</translation>
    </message>
    <message>
        <source>The whole year</source>
        <translation>The whole year</translation>
    </message>
    <message>
        <source>{0}   {1} of {2}</source>
        <comment>class, how many have signed</comment>
        <translation>{0}   {1} of {2}</translation>
    </message>
</context>
<context>
    <name>ChoosingPage</name>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Choose a file to bring in</source>
        <translation>Choose a file to bring in</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Choose a folder to bring in</source>
        <translation>Choose a folder to bring in</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Drop a file or a folder here, or choose one</source>
        <translation>Drop a file or a folder here, or choose one</translation>
    </message>
    <message>
        <source>Tables in XLSX, XLS, ODS, CSV and HTML of any layout; nothing is written until you confirm.</source>
        <translation>Tables in XLSX, XLS, ODS, CSV and HTML of any layout; nothing is written until you confirm.</translation>
    </message>
    <message>
        <source>Tables, timetables, archives (*.xlsx *.xls *.ods *.csv *.txt *.html *.htm *.fet *.xml *.zip)</source>
        <translation>Tables, timetables, archives (*.xlsx *.xls *.ods *.csv *.txt *.html *.htm *.fet *.xml *.zip)</translation>
    </message>
    <message>
        <source>What it can be: {0}.</source>
        <translation>What it can be: {0}.</translation>
    </message>
</context>
<context>
    <name>ClashBar</name>
    <message>
        <source>A colleague</source>
        <translation>A colleague</translation>
    </message>
    <message>
        <source>Leave {0}   [ − ]</source>
        <translation>Leave {0}   [ − ]</translation>
    </message>
    <message>
        <source>Mine: {0}   [ + ]</source>
        <translation>Mine: {0}   [ + ]</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>no mark</translation>
    </message>
    <message>
        <source>{0}: two people set this mark. Stored by {1}: {2}</source>
        <translation>{0}: two people set this mark. Stored by {1}: {2}</translation>
    </message>
</context>
<context>
    <name>ClassEmpty</name>
    <message>
        <source>Choose another period, or the year.</source>
        <translation>Choose another period, or the year.</translation>
    </message>
    <message>
        <source>First-graders learn without marks, so there is nothing to compare.</source>
        <translation>First-graders learn without marks, so there is nothing to compare.</translation>
    </message>
    <message>
        <source>Nobody is in this class on the last day of the period</source>
        <translation>Nobody is in this class on the last day of the period</translation>
    </message>
    <message>
        <source>The administrator enters the classes of the year and their class teachers.</source>
        <translation>The administrator enters the classes of the year and their class teachers.</translation>
    </message>
    <message>
        <source>The page could not be read</source>
        <translation>The page could not be read</translation>
    </message>
    <message>
        <source>There is no class here yet</source>
        <translation>There is no class here yet</translation>
    </message>
    <message>
        <source>There is no rating in the first grade</source>
        <translation>There is no rating in the first grade</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>ClassPupils</name>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>In the class from</source>
        <translation>In the class from</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
</context>
<context>
    <name>ClassRatingTab</name>
    <message>
        <source>A click on a head sorts, Ctrl+Enter does it by key. Small figure: the place among those of the class who are taught the subject together. * does not count in the mean: another scale.</source>
        <translation>A click on a head sorts, Ctrl+Enter does it by key. Small figure: the place among those of the class who are taught the subject together. * does not count in the mean: another scale.</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Marks as of {0}</source>
        <translation>Marks as of {0}</translation>
    </message>
    <message>
        <source>Marks as of {0} · changes since {1}</source>
        <translation>Marks as of {0} · changes since {1}</translation>
    </message>
    <message>
        <source>Sort by name; a click on a head of the table sorts by it</source>
        <translation>Sort by name; a click on a head of the table sorts by it</translation>
    </message>
</context>
<context>
    <name>ClassRatingTable</name>
    <message>
        <source>In a week</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>Rating of the class: pupils and subjects</source>
        <translation>Rating of the class: pupils and subjects</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>all subjects</source>
        <translation>all subjects</translation>
    </message>
</context>
<context>
    <name>ClassSection</name>
    <message>
        <source>Distribution of the marks</source>
        <translation>Distribution of the marks</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lesson</translation>
    </message>
    <message>
        <source>Lesson of {0}</source>
        <translation>Lesson of {0}</translation>
    </message>
    <message>
        <source>Marks of the class</source>
        <translation>Marks of the class</translation>
    </message>
    <message>
        <source>Mean by lesson</source>
        <translation>Mean by lesson</translation>
    </message>
    <message>
        <source>Mean of the class by lesson</source>
        <translation>Mean of the class by lesson</translation>
    </message>
    <message numerus="yes">
        <source>Mean {0}, %n mark(s)</source>
        <comment>of the class</comment>
        <translation>
            <numerusform>Mean {0}, %n mark</numerusform>
            <numerusform>Mean {0}, %n marks</numerusform>
        </translation>
    </message>
    <message>
        <source>No marks at this lesson.</source>
        <translation>No marks at this lesson.</translation>
    </message>
    <message>
        <source>No marks yet.</source>
        <translation>No marks yet.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
</context>
<context>
    <name>ClassWeeks</name>
    <message>
        <source>Copy the list of those who did not</source>
        <translation>Copy the list of those who did not</translation>
    </message>
    <message>
        <source>Enter: signed on paper</source>
        <translation>Enter: signed on paper</translation>
    </message>
    <message>
        <source>Enter: take back the signature on paper</source>
        <translation>Enter: take back the signature on paper</translation>
    </message>
    <message>
        <source>Signed on paper, not said by whom</source>
        <translation>Signed on paper, not said by whom</translation>
    </message>
    <message>
        <source>Signed on paper: {0}</source>
        <translation>Signed on paper: {0}</translation>
    </message>
    <message>
        <source>Take back the signature on paper</source>
        <translation>Take back the signature on paper</translation>
    </message>
    <message>
        <source>The week can be signed from Friday, {0}.</source>
        <translation>The week can be signed from Friday, {0}.</translation>
    </message>
    <message>
        <source>The week has been signed meanwhile.</source>
        <translation>The week has been signed meanwhile.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>can be signed from Friday, {0}</source>
        <translation>can be signed from Friday, {0}</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>charts</translation>
    </message>
    <message>
        <source>dd.MM</source>
        <comment>the first day of a week, short</comment>
        <translation>dd.MM</translation>
    </message>
    <message>
        <source>homework</source>
        <translation>homework</translation>
    </message>
    <message>
        <source>looked on {0}</source>
        <translation>looked on {0}</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>marks</translation>
    </message>
    <message>
        <source>no parent is linked</source>
        <translation>no parent is linked</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>not signed</translation>
    </message>
    <message>
        <source>now</source>
        <comment>the week that is not over</comment>
        <translation>now</translation>
    </message>
    <message>
        <source>parents of {0} of {1} looked</source>
        <translation>parents of {0} of {1} looked</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>rating</translation>
    </message>
    <message>
        <source>signed {0} of {1}, on paper {2}</source>
        <translation>signed {0} of {1}, on paper {2}</translation>
    </message>
    <message>
        <source>the parents did not look</source>
        <translation>the parents did not look</translation>
    </message>
    <message>
        <source>the parents have never signed in</source>
        <translation>the parents have never signed in</translation>
    </message>
    <message>
        <source>the parents have no login</source>
        <translation>the parents have no login</translation>
    </message>
    <message>
        <source>the pupil</source>
        <translation>the pupil</translation>
    </message>
    <message>
        <source>the week</source>
        <translation>the week</translation>
    </message>
    <message>
        <source>was not in the class in this week</source>
        <translation>was not in the class in this week</translation>
    </message>
    <message>
        <source>{0} looked at: {1} ({2})</source>
        <translation>{0} looked at: {1} ({2})</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} of {1}</translation>
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
        <translation>The school does not ask this class for signatures; the looks are recorded.</translation>
    </message>
</context>
<context>
    <name>ClassesDialog</name>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>as the school ({0})</source>
        <translation>as the school ({0})</translation>
    </message>
</context>
<context>
    <name>ClassesPage</name>
    <message>
        <source>A parallel is added in one line, such as 5А–5Г. Classes also come with class lists from a file.</source>
        <translation>A parallel is added in one line, such as 5А–5Г. Classes also come with class lists from a file.</translation>
    </message>
    <message>
        <source>Add classes…</source>
        <translation>Add classes…</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Bells</translation>
    </message>
    <message>
        <source>Bring in a class list, or enter the pupils one by one.</source>
        <translation>Bring in a class list, or enter the pupils one by one.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>Class teacher</translation>
    </message>
    <message>
        <source>Class teacher: {0}</source>
        <translation>Class teacher: {0}</translation>
    </message>
    <message>
        <source>Class teacher…</source>
        <translation>Class teacher…</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Courses</translation>
    </message>
    <message>
        <source>Days a week</source>
        <translation>Days a week</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Deleted: {0}.</source>
        <translation>Deleted: {0}.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Into another class…</source>
        <translation>Into another class…</translation>
    </message>
    <message>
        <source>Leaves…</source>
        <translation>Leaves…</translation>
    </message>
    <message>
        <source>Lessons a week</source>
        <translation>Lessons a week</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>New group…</translation>
    </message>
    <message>
        <source>New pupil…</source>
        <translation>New pupil…</translation>
    </message>
    <message>
        <source>Nobody is in this class</source>
        <translation>Nobody is in this class</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Open the card</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Periods</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>Pupils and class teachers</source>
        <translation>Pupils and class teachers</translation>
    </message>
    <message>
        <source>Pupils of the class</source>
        <translation>Pupils of the class</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>Put right…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Split the class…</source>
        <translation>Split the class…</translation>
    </message>
    <message>
        <source>There are no classes yet</source>
        <translation>There are no classes yet</translation>
    </message>
    <message>
        <source>They are made on the page “School”, or brought in.</source>
        <translation>They are made on the page “School”, or brought in.</translation>
    </message>
    <message>
        <source>Who is in it…</source>
        <translation>Who is in it…</translation>
    </message>
    <message>
        <source>With those who have left</source>
        <translation>With those who have left</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>of several classes</source>
        <translation>of several classes</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message numerus="yes">
        <source>{0} – %n pupil(s)</source>
        <translation>
            <numerusform>{0} – %n pupil</numerusform>
            <numerusform>{0} – %n pupils</numerusform>
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
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>Class teacher</translation>
    </message>
    <message>
        <source>Classes and what they become</source>
        <translation>Classes and what they become</translation>
    </message>
    <message>
        <source>Day on which classes leave</source>
        <translation>Day on which classes leave</translation>
    </message>
    <message>
        <source>Leavers go on</source>
        <translation>Leavers go on</translation>
    </message>
    <message>
        <source>Names of new classes</source>
        <translation>Names of new classes</translation>
    </message>
    <message>
        <source>New classes</source>
        <translation>New classes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Type what a class becomes: the same name in two rows joins them, “5А, 5Б” splits one, empty: the class leaves. Enter or typing changes a cell.</source>
        <translation>Type what a class becomes: the same name in two rows joins them, “5А, 5Б” splits one, empty: the class leaves. Enter or typing changes a cell.</translation>
    </message>
    <message>
        <source>Why they leave</source>
        <translation>Why they leave</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Will be</translation>
    </message>
    <message>
        <source>leaves the school</source>
        <translation>leaves the school</translation>
    </message>
    <message>
        <source>new; pupils are enrolled later</source>
        <translation>new; pupils are enrolled later</translation>
    </message>
    <message>
        <source>nothing is said yet</source>
        <translation>nothing is said yet</translation>
    </message>
    <message>
        <source>split: see “Pupils” for who goes where</source>
        <translation>split: see “Pupils” for who goes where</translation>
    </message>
    <message>
        <source>together with {0}</source>
        <translation>together with {0}</translation>
    </message>
</context>
<context>
    <name>Classroom</name>
    <message>
        <source>A</source>
        <comment>variant of a formula</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>All subjects</translation>
    </message>
    <message>
        <source>B</source>
        <comment>variant of a formula</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Degree of being taught</source>
        <translation>Degree of being taught</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>Fours and fives</source>
        <translation>Fours and fives</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>Ill</translation>
    </message>
    <message>
        <source>Lessons missed ({0})</source>
        <translation>Lessons missed ({0})</translation>
    </message>
    <message>
        <source>Lessons missed in the year</source>
        <translation>Lessons missed in the year</translation>
    </message>
    <message>
        <source>Marks</source>
        <comment>how many; above a narrow column</comment>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Marks ({0})</source>
        <translation>Marks ({0})</translation>
    </message>
    <message>
        <source>Marks of the year</source>
        <translation>Marks of the year</translation>
    </message>
    <message>
        <source>Mean of the period marks</source>
        <translation>Mean of the period marks</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>lessons; above a narrow column</comment>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Only fives</source>
        <translation>Only fives</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Rose most: {0}</source>
        <translation>Rose most: {0}</translation>
    </message>
    <message>
        <source>Since {0} against the year before that</source>
        <translation>Since {0} against the year before that</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>The area is the middle half of the class, the dashed line its mean.</source>
        <translation>The area is the middle half of the class, the dashed line its mean.</translation>
    </message>
    <message>
        <source>The year so far</source>
        <translation>The year so far</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Weighted means from the beginning of the period to the end of each week.</source>
        <translation>Weighted means from the beginning of the period to the end of each week.</translation>
    </message>
    <message>
        <source>Weighted means from the beginning of the year to the end of each week.</source>
        <translation>Weighted means from the beginning of the year to the end of each week.</translation>
    </message>
    <message>
        <source>With a three</source>
        <translation>With a three</translation>
    </message>
    <message>
        <source>With a two or not attested</source>
        <translation>With a two or not attested</translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>Without a reason</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>all subjects</source>
        <translation>all subjects</translation>
    </message>
    <message>
        <source>as of {0}</source>
        <translation>as of {0}</translation>
    </message>
    <message>
        <source>at least {0} marks on either side</source>
        <translation>at least {0} marks on either side</translation>
    </message>
    <message>
        <source>degree of being taught {0} (formula {1})</source>
        <translation>degree of being taught {0} (formula {1})</translation>
    </message>
    <message>
        <source>fell most: {0}</source>
        <translation>fell most: {0}</translation>
    </message>
    <message>
        <source>fell: {0}</source>
        <translation>fell: {0}</translation>
    </message>
    <message>
        <source>few marks: {0}</source>
        <translation>few marks: {0}</translation>
    </message>
    <message>
        <source>for a {0}</source>
        <comment>a mark</comment>
        <translation>for a {0}</translation>
    </message>
    <message>
        <source>is not here any more</source>
        <translation>is not here any more</translation>
    </message>
    <message>
        <source>mean of the marks {0}</source>
        <translation>mean of the marks {0}</translation>
    </message>
    <message>
        <source>no marks yet</source>
        <translation>no marks yet</translation>
    </message>
    <message>
        <source>of the period marks {0}</source>
        <translation>of the period marks {0}</translation>
    </message>
    <message>
        <source>rose: {0}</source>
        <translation>rose: {0}</translation>
    </message>
    <message>
        <source>the class {0}</source>
        <translation>the class {0}</translation>
    </message>
    <message>
        <source>{0} not set yet</source>
        <translation>{0} not set yet</translation>
    </message>
    <message>
        <source>{0}, half of the class {1}–{2}</source>
        <translation>{0}, half of the class {1}–{2}</translation>
    </message>
    <message>
        <source>{0}: mean {1}</source>
        <translation>{0}: mean {1}</translation>
    </message>
    <message>
        <source>{0}: mean {1} ({2}; {3}: {4})</source>
        <translation>{0}: mean {1} ({2}; {3}: {4})</translation>
    </message>
    <message>
        <source>{0}: no marks are given</source>
        <translation>{0}: no marks are given</translation>
    </message>
    <message>
        <source>{0}: no marks yet</source>
        <translation>{0}: no marks yet</translation>
    </message>
    <message>
        <source>{0}: quality {1}, passed {2}</source>
        <translation>{0}: quality {1}, passed {2}</translation>
    </message>
    <message>
        <source>{0}; the norm of the period is {1}</source>
        <translation>{0}; the norm of the period is {1}</translation>
    </message>
</context>
<context>
    <name>ClassroomCards</name>
    <message>
        <source>A click on a line opens its subject.</source>
        <translation>A click on a line opens its subject.</translation>
    </message>
    <message>
        <source>All marks that are numbers, also those that do not count in the mean.</source>
        <translation>All marks that are numbers, also those that do not count in the mean.</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Bars: {0}; a diamond is the mean of the class.</source>
        <translation>Bars: {0}; a diamond is the mean of the class.</translation>
    </message>
    <message>
        <source>Beside one another: {0}</source>
        <translation>Beside one another: {0}</translation>
    </message>
    <message>
        <source>Comparison of periods</source>
        <translation>Comparison of periods</translation>
    </message>
    <message>
        <source>Course of the means: {0}</source>
        <translation>Course of the means: {0}</translation>
    </message>
    <message>
        <source>Course of the subjects</source>
        <translation>Course of the subjects</translation>
    </message>
    <message>
        <source>How often which mark</source>
        <translation>How often which mark</translation>
    </message>
    <message>
        <source>Lessons missed, by reason, in per cent of the lessons of all pupils.</source>
        <translation>Lessons missed, by reason, in per cent of the lessons of all pupils.</translation>
    </message>
    <message>
        <source>Letters go to a name; Enter or a double click opens the journal at the pupil.</source>
        <translation>Letters go to a name; Enter or a double click opens the journal at the pupil.</translation>
    </message>
    <message>
        <source>Mean of the class in each subject.</source>
        <translation>Mean of the class in each subject.</translation>
    </message>
    <message>
        <source>Mean of the class. At first the strongest and the weakest; the names switch the others on.</source>
        <translation>Mean of the class. At first the strongest and the weakest; the names switch the others on.</translation>
    </message>
    <message>
        <source>Nobody has risen or fallen, as far as there are enough marks.</source>
        <translation>Nobody has risen or fallen, as far as there are enough marks.</translation>
    </message>
    <message>
        <source>Point at a line to see whose it is; a click lets the pupil stand out.</source>
        <translation>Point at a line to see whose it is; a click lets the pupil stand out.</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>Pupils and subjects</source>
        <translation>Pupils and subjects</translation>
    </message>
    <message>
        <source>Rise and fall in single subjects</source>
        <translation>Rise and fall in single subjects</translation>
    </message>
    <message>
        <source>Strongest rise and fall</source>
        <translation>Strongest rise and fall</translation>
    </message>
    <message>
        <source>Strongest: {0}. Weakest: {1}.</source>
        <translation>Strongest: {0}. Weakest: {1}.</translation>
    </message>
    <message>
        <source>Subjects of one pupil beside the class</source>
        <translation>Subjects of one pupil beside the class</translation>
    </message>
    <message>
        <source>Subjects of the class</source>
        <translation>Subjects of the class</translation>
    </message>
    <message>
        <source>The mean of each of your classes in this subject and grade.</source>
        <translation>The mean of each of your classes in this subject and grade.</translation>
    </message>
    <message>
        <source>There are no marks of a period yet, and none that would follow from means.</source>
        <translation>There are no marks of a period yet, and none that would follow from means.</translation>
    </message>
    <message>
        <source>There are no marks yet.</source>
        <translation>There are no marks yet.</translation>
    </message>
    <message>
        <source>There are no marks yet. The lines begin with the first one.</source>
        <translation>There are no marks yet. The lines begin with the first one.</translation>
    </message>
    <message>
        <source>There is nothing before it to compare with.</source>
        <translation>There is nothing before it to compare with.</translation>
    </message>
    <message>
        <source>There were no lessons yet.</source>
        <translation>There were no lessons yet.</translation>
    </message>
    <message>
        <source>Weighted means by period; “!”: few marks.</source>
        <translation>Weighted means by period; “!”: few marks.</translation>
    </message>
    <message>
        <source>Weighted means: {0}. A click on the name of a subject opens it.</source>
        <translation>Weighted means: {0}. A click on the name of a subject opens it.</translation>
    </message>
</context>
<context>
    <name>ClassroomChoices</name>
    <message>
        <source>Academic year</source>
        <translation>Academic year</translation>
    </message>
    <message>
        <source>All pupils</source>
        <translation>All pupils</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>All subjects</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Compare the last four weeks</source>
        <translation>Compare the last four weeks</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>Compare with the period before</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>From when on marks count in the mean</source>
        <translation>From when on marks count in the mean</translation>
    </message>
    <message>
        <source>Mean from the beginning of the period</source>
        <translation>Mean from the beginning of the period</translation>
    </message>
    <message>
        <source>Mean from the beginning of the year</source>
        <translation>Mean from the beginning of the year</translation>
    </message>
    <message>
        <source>Open the journal at this pupil (Enter or a double click in the table)</source>
        <translation>Open the journal at this pupil (Enter or a double click in the table)</translation>
    </message>
    <message>
        <source>Pupil who stands out in the charts</source>
        <translation>Pupil who stands out in the charts</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>The year</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>To the journal</source>
        <translation>To the journal</translation>
    </message>
    <message>
        <source>Type a class and a subject, such as “7b math” (F6)</source>
        <translation>Type a class and a subject, such as “7b math” (F6)</translation>
    </message>
    <message>
        <source>What rise and fall are measured by</source>
        <translation>What rise and fall are measured by</translation>
    </message>
</context>
<context>
    <name>ClassroomCounts</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) of the period not set yet: they follow from the means here</source>
        <translation>
            <numerusform>%n mark of the period not set yet: it follows from the mean here</numerusform>
            <numerusform>%n marks of the period not set yet: they follow from the means here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) with too few marks to compare</source>
        <translation>
            <numerusform>%n pupil with too few marks to compare</numerusform>
            <numerusform>%n pupils with too few marks to compare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>pupils</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassroomEmpty</name>
    <message>
        <source>No pupils here</source>
        <translation>No pupils here</translation>
    </message>
    <message>
        <source>The administrator enters the classes of the year and their class teachers.</source>
        <translation>The administrator enters the classes of the year and their class teachers.</translation>
    </message>
    <message>
        <source>The administrator enters which course is taught by whom.</source>
        <translation>The administrator enters which course is taught by whom.</translation>
    </message>
    <message>
        <source>The administrator enters who is in which class and group.</source>
        <translation>The administrator enters who is in which class and group.</translation>
    </message>
    <message>
        <source>The charts begin with the first period.</source>
        <translation>The charts begin with the first period.</translation>
    </message>
    <message>
        <source>The page could not be read</source>
        <translation>The page could not be read</translation>
    </message>
    <message>
        <source>The year has not begun</source>
        <translation>The year has not begun</translation>
    </message>
    <message>
        <source>There is no class here yet</source>
        <translation>There is no class here yet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>You have no courses yet</source>
        <translation>You have no courses yet</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>All teachers can change the marks of “{0}” again.</source>
        <translation>All teachers can change the marks of “{0}” again.</translation>
    </message>
    <message>
        <source>Every course has marks for the period.</source>
        <translation>Every course has marks for the period.</translation>
    </message>
    <message>
        <source>Half-years</source>
        <translation>Half-years</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Periods</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>Quarters</translation>
    </message>
    <message>
        <source>Requests and single courses that are open go with the lock.</source>
        <translation>Requests and single courses that are open go with the lock.</translation>
    </message>
    <message>
        <source>Teachers no longer change the marks of “{0}”; it can be opened for a single course at any time.</source>
        <translation>Teachers no longer change the marks of “{0}”; it can be opened for a single course at any time.</translation>
    </message>
    <message>
        <source>The period is not over: its last day is {0}.</source>
        <translation>The period is not over: its last day is {0}.</translation>
    </message>
    <message>
        <source>Trimesters</source>
        <translation>Trimesters</translation>
    </message>
    <message>
        <source>closed on {0}</source>
        <translation>closed on {0}</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>going on</translation>
    </message>
    <message>
        <source>grade {0}</source>
        <translation>grade {0}</translation>
    </message>
    <message>
        <source>grades {0}–{1}</source>
        <translation>grades {0}–{1}</translation>
    </message>
    <message>
        <source>not begun yet</source>
        <translation>not begun yet</translation>
    </message>
    <message>
        <source>over, its marks can still be changed</source>
        <translation>over, its marks can still be changed</translation>
    </message>
</context>
<context>
    <name>ClosingCounts</name>
    <message numerus="yes">
        <source>%n course(s) without a single mark for the period</source>
        <translation>
            <numerusform>%n course without a single mark for the period</numerusform>
            <numerusform>%n courses without a single mark for the period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to open it</source>
        <translation>
            <numerusform>%n request to open it</numerusform>
            <numerusform>%n requests to open it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open for %n course(s)</source>
        <translation>
            <numerusform>open for %n course</numerusform>
            <numerusform>open for %n courses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Choose to whom you write.</source>
        <translation>Choose to whom you write.</translation>
    </message>
    <message>
        <source>Close; the draft is kept</source>
        <translation>Close; the draft is kept</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Discard it</translation>
    </message>
    <message>
        <source>Discard what you have written?</source>
        <translation>Discard what you have written?</translation>
    </message>
    <message>
        <source>For what cannot wait: it sounds and blinks in the open diary of whoever gets it until receipt is confirmed, and you see who has seen it and when. Unseen messages to the school go to the deputy head.</source>
        <translation>For what cannot wait: it sounds and blinks in the open diary of whoever gets it until receipt is confirmed, and you see who has seen it and when. Unseen messages to the school go to the deputy head.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Go on writing</translation>
    </message>
    <message>
        <source>Left empty, the first words of the text stand there</source>
        <translation>Left empty, the first words of the text stand there</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>Pass on to a colleague</source>
        <extracomment>What is refused of the letter and not of a field.</extracomment>
        <translation>Pass on to a colleague</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message numerus="yes">
        <source>Too long by %n letter(s): shorten it.</source>
        <translation>
            <numerusform>Too long by %n letter: shorten it.</numerusform>
            <numerusform>Too long by %n letters: shorten it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>What you add</source>
        <translation>What you add</translation>
    </message>
    <message>
        <source>Who of the family</source>
        <translation>Who of the family</translation>
    </message>
    <message>
        <source>Without answers</source>
        <translation>Without answers</translation>
    </message>
    <message>
        <source>Write something: the message is empty.</source>
        <translation>Write something: the message is empty.</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>A colleague</source>
        <translation>A colleague</translation>
    </message>
    <message>
        <source>Leave what {0} has stored: {1}</source>
        <translation>Leave what {0} has stored: {1}</translation>
    </message>
    <message>
        <source>Mine: {0}   [ + ]</source>
        <translation>Mine: {0}   [ + ]</translation>
    </message>
    <message>
        <source>Store mine: {0}</source>
        <translation>Store mine: {0}</translation>
    </message>
    <message>
        <source>Stored: {0}   [ − ]</source>
        <translation>Stored: {0}   [ − ]</translation>
    </message>
    <message>
        <source>Two people changed this cell</source>
        <translation>Two people changed this cell</translation>
    </message>
    <message>
        <source>{0}: two people changed this cell. {1} stored {2}, you entered {3}.</source>
        <translation>{0}: two people changed this cell. {1} stored {2}, you entered {3}.</translation>
    </message>
</context>
<context>
    <name>ControlPages</name>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
</context>
<context>
    <name>ControlWords</name>
    <message>
        <source>The journals are being checked for the first time…</source>
        <translation>The journals are being checked for the first time…</translation>
    </message>
    <message>
        <source>as of {0}</source>
        <translation>as of {0}</translation>
    </message>
    <message>
        <source>as of {0}, being brought up to date…</source>
        <translation>as of {0}, being brought up to date…</translation>
    </message>
    <message>
        <source>{0}, no. {1}</source>
        <comment>day and lesson</comment>
        <translation>{0}, no. {1}</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Days with marks or absences of the pupil cannot be taken away.</source>
        <translation>Days with marks or absences of the pupil cannot be taken away.</translation>
    </message>
    <message>
        <source>First day in the class</source>
        <translation>First day in the class</translation>
    </message>
    <message>
        <source>Is in the class still</source>
        <translation>Is in the class still</translation>
    </message>
    <message>
        <source>It was a mistake: the pupil never was in this class</source>
        <translation>It was a mistake: the pupil never was in this class</translation>
    </message>
    <message>
        <source>Last day in the class</source>
        <translation>Last day in the class</translation>
    </message>
    <message>
        <source>Put right: {0}</source>
        <translation>Put right: {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Where to, or why</source>
        <translation>Where to, or why</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Are you still here?</source>
        <translation>Are you still here?</translation>
    </message>
    <message>
        <source>Closing the diary…</source>
        <translation>Closing the diary…</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>I am still here</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message numerus="yes">
        <source>The diary closes in %n second(s), so that nobody else can read it.</source>
        <translation>
            <numerusform>The diary closes in %n second, so that nobody else can read it.</numerusform>
            <numerusform>The diary closes in %n seconds, so that nobody else can read it.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was entered last is being saved.</source>
        <translation>What was entered last is being saved.</translation>
    </message>
</context>
<context>
    <name>CoursePicker</name>
    <message>
        <source>Choose a course</source>
        <translation>Choose a course</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Courses</translation>
    </message>
    <message>
        <source>Subject, group or teacher</source>
        <translation>Subject, group or teacher</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message numerus="yes">
        <source>%n cell(s) changed.</source>
        <translation>
            <numerusform>%n cell changed.</numerusform>
            <numerusform>%n cells changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) added.</source>
        <translation>
            <numerusform>%n course added.</numerusform>
            <numerusform>%n courses added.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add classes</source>
        <translation>Add classes</translation>
    </message>
    <message>
        <source>Add subjects</source>
        <translation>Add subjects</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>All classes</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Fill by the federal plan</source>
        <translation>Fill by the federal plan</translation>
    </message>
    <message>
        <source>Gives the classes shown the lessons a week that are usual for their grade; what is there stays</source>
        <translation>Gives the classes shown the lessons a week that are usual for their grade; what is there stays</translation>
    </message>
    <message>
        <source>Grade {0}</source>
        <translation>Grade {0}</translation>
    </message>
    <message>
        <source>Only numbers can be pasted here: lessons a week.</source>
        <translation>Only numbers can be pasted here: lessons a week.</translation>
    </message>
    <message>
        <source>Show teachers</source>
        <translation>Show teachers</translation>
    </message>
    <message>
        <source>The curriculum says which class has which subject, and how often.</source>
        <translation>The curriculum says which class has which subject, and how often.</translation>
    </message>
    <message numerus="yes">
        <source>The teacher of %n course(s) is set.</source>
        <translation>
            <numerusform>The teacher of %n course is set.</numerusform>
            <numerusform>The teacher of %n courses is set.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no classes yet</source>
        <translation>There are no classes yet</translation>
    </message>
    <message>
        <source>There are no subjects yet</source>
        <translation>There are no subjects yet</translation>
    </message>
    <message>
        <source>Type lessons a week into a cell; Del takes the course away; Ctrl+V pastes from a spreadsheet. * – the class is taught in groups, too.</source>
        <translation>Type lessons a week into a cell; Del takes the course away; Ctrl+V pastes from a spreadsheet. * – the class is taught in groups, too.</translation>
    </message>
</context>
<context>
    <name>CoursesStep</name>
    <message>
        <source>Add subject</source>
        <translation>Add subject</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Copy thematic plans for teachers who go on with them</source>
        <translation>Copy thematic plans for teachers who go on with them</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Courses</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Propose anew</source>
        <translation>Propose anew</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Subject to add</source>
        <translation>Subject to add</translation>
    </message>
    <message>
        <source>Subjects and hours as the same grade has them this year, teachers as before where they go on. All of it can be changed later, too.</source>
        <translation>Subjects and hours as the same grade has them this year, teachers as before where they go on. All of it can be changed later, too.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>groups across classes</source>
        <translation>groups across classes</translation>
    </message>
    <message>
        <source>new subject</source>
        <translation>new subject</translation>
    </message>
    <message>
        <source>{0} hours a week</source>
        <translation>{0} hours a week</translation>
    </message>
</context>
<context>
    <name>CoverPage</name>
    <message numerus="yes">
        <source>%n entry(ies) of {0} are still being saved.</source>
        <translation>
            <numerusform>%n entry of {0} is still being saved.</numerusform>
            <numerusform>%n entries of {0} are still being saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue as {0}</source>
        <translation>Continue as {0}</translation>
    </message>
    <message>
        <source>Leave without saving them</source>
        <translation>Leave without saving them</translation>
    </message>
    <message>
        <source>The diary is closed</source>
        <translation>The diary is closed</translation>
    </message>
    <message>
        <source>The network share is not answering; the program keeps trying.</source>
        <translation>The network share is not answering; the program keeps trying.</translation>
    </message>
</context>
<context>
    <name>CreateSchoolDialog</name>
    <message>
        <source>A few words in a row are safe and easy to remember</source>
        <translation>A few words in a row are safe and easy to remember</translation>
    </message>
    <message>
        <source>As it stands on reports</source>
        <translation>As it stands on reports</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Choose a place</translation>
    </message>
    <message>
        <source>Choose the place of the key file</source>
        <translation>Choose the place of the key file</translation>
    </message>
    <message>
        <source>Choose the place of the school file</source>
        <translation>Choose the place of the school file</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Create a school</source>
        <translation>Create a school</translation>
    </message>
    <message>
        <source>Create the school</source>
        <translation>Create the school</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Creating…</translation>
    </message>
    <message>
        <source>Encrypt the school file</source>
        <translation>Encrypt the school file</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>Enter the name</source>
        <translation>Enter the name</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Key file</translation>
    </message>
    <message>
        <source>Key files (*.key)</source>
        <translation>Key files (*.key)</translation>
    </message>
    <message>
        <source>Last name, first name, patronymic</source>
        <translation>Last name, first name, patronymic</translation>
    </message>
    <message>
        <source>Latin letters, digits, dot or hyphen</source>
        <translation>Latin letters, digits, dot or hyphen</translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation>Name of the school</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>On the network share that all PCs of the school reach. Not in a cloud folder.</source>
        <translation>On the network share that all PCs of the school reach. Not in a cloud folder.</translation>
    </message>
    <message>
        <source>On this PC or a USB stick, never on the share beside the school file</source>
        <translation>On this PC or a USB stick, never on the share beside the school file</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Password once more</translation>
    </message>
    <message>
        <source>School file</source>
        <translation>School file</translation>
    </message>
    <message>
        <source>School files (*.db)</source>
        <translation>School files (*.db)</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Step {0} of {1}</translation>
    </message>
    <message>
        <source>The administrator</source>
        <translation>The administrator</translation>
    </message>
    <message>
        <source>The school</source>
        <translation>The school</translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>The two passwords differ</translation>
    </message>
    <message>
        <source>Who copies an encrypted file from the share can read nothing. Each PC then needs the key file. Keep a second copy of the key in a safe: without it nobody can open the diary again.</source>
        <translation>Who copies an encrypted file from the share can read nothing. Each PC then needs the key file. Keep a second copy of the key in a safe: without it nobody can open the diary again.</translation>
    </message>
    <message>
        <source>Your login</source>
        <translation>Your login</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
</context>
<context>
    <name>CurriculumTable</name>
    <message>
        <source>Curriculum: lessons a week by subject and class</source>
        <translation>Curriculum: lessons a week by subject and class</translation>
    </message>
    <message>
        <source>Lessons a week</source>
        <translation>Lessons a week</translation>
    </message>
</context>
<context>
    <name>CurveChart</name>
    <message>
        <source>All of it</source>
        <translation>All of it</translation>
    </message>
    <message>
        <source>Closer</source>
        <extracomment>The share of the height that the names of periods have above the lines. So many pixels above or below a line a click is on it.</extracomment>
        <translation>Closer</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Wider</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>A parent looked: {0}</source>
        <translation>A parent looked: {0}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>All subjects</translation>
    </message>
    <message>
        <source>Arrows go from cell to cell; Enter shows what is behind a cell.</source>
        <translation>Arrows go from cell to cell; Enter shows what is behind a cell.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Class of the child</source>
        <translation>Class of the child</translation>
    </message>
    <message>
        <source>Classes by week, the whole year. {0}.</source>
        <translation>Classes by week, the whole year. {0}.</translation>
    </message>
    <message>
        <source>Control on {0}</source>
        <translation>Control on {0}</translation>
    </message>
    <message>
        <source>Control works</source>
        <translation>Control works</translation>
    </message>
    <message>
        <source>Control works on one day</source>
        <translation>Control works on one day</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Days with more control works for a class than the rule lets pass</source>
        <translation>Days with more control works for a class than the rule lets pass</translation>
    </message>
    <message>
        <source>Days with more homework for a class than the rule lets pass, of the days shown</source>
        <translation>Days with more homework for a class than the rule lets pass, of the days shown</translation>
    </message>
    <message>
        <source>Delay</source>
        <comment>of entry, head of a column</comment>
        <translation>Delay</translation>
    </message>
    <message>
        <source>Delay of entry</source>
        <translation>Delay of entry</translation>
    </message>
    <message>
        <source>Diaries at which a parent looked in the week, of all pupils</source>
        <translation>Diaries at which a parent looked in the week, of all pupils</translation>
    </message>
    <message>
        <source>Diaries at which the pupil looked in the week, of all pupils</source>
        <translation>Diaries at which the pupil looked in the week, of all pupils</translation>
    </message>
    <message>
        <source>Diaries signed for the week, of the pupils whose parents are asked to sign</source>
        <translation>Diaries signed for the week, of the pupils whose parents are asked to sign</translation>
    </message>
    <message>
        <source>Enter names the families of a class that never came.</source>
        <translation>Enter names the families of a class that never came.</translation>
    </message>
    <message>
        <source>Enter names the pupils of a class in a week.</source>
        <translation>Enter names the pupils of a class in a week.</translation>
    </message>
    <message>
        <source>Enter opens the journal, Esc leads back.</source>
        <translation>Enter opens the journal, Esc leads back.</translation>
    </message>
    <message>
        <source>Enter shows the classes and subjects of a week.</source>
        <translation>Enter shows the classes and subjects of a week.</translation>
    </message>
    <message>
        <source>Enter shows the weeks of a course, Esc leads back.</source>
        <translation>Enter shows the weeks of a course, Esc leads back.</translation>
    </message>
    <message>
        <source>Enter shows what a class has to do on a day.</source>
        <translation>Enter shows what a class has to do on a day.</translation>
    </message>
    <message>
        <source>Enter shows what control has found of it.</source>
        <translation>Enter shows what control has found of it.</translation>
    </message>
    <message>
        <source>Families came</source>
        <translation>Families came</translation>
    </message>
    <message>
        <source>Have a login, never came: {0}</source>
        <translation>Have a login, never came: {0}</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Homework</translation>
    </message>
    <message>
        <source>Homework over the norm</source>
        <translation>Homework over the norm</translation>
    </message>
    <message>
        <source>How far the families of each class have come. A click on a head orders by it.</source>
        <translation>How far the families of each class have come. A click on a head orders by it.</translation>
    </message>
    <message>
        <source>How many days passed between the end of a lesson and its first mark, on the average</source>
        <translation>How many days passed between the end of a lesson and its first mark, on the average</translation>
    </message>
    <message>
        <source>How many marks were set at a lesson, on the average</source>
        <translation>How many marks were set at a lesson, on the average</translation>
    </message>
    <message>
        <source>Kept</source>
        <comment>lessons, head of a column</comment>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>Lessons at which homework was given, of all that have taken place</source>
        <translation>Lessons at which homework was given, of all that have taken place</translation>
    </message>
    <message>
        <source>Lessons kept</source>
        <translation>Lessons kept</translation>
    </message>
    <message>
        <source>Lessons that have taken place</source>
        <translation>Lessons that have taken place</translation>
    </message>
    <message>
        <source>Lessons with a mark, an absence or the note «held», of all that have taken place</source>
        <translation>Lessons with a mark, an absence or the note «held», of all that have taken place</translation>
    </message>
    <message>
        <source>Lessons with a topic, of all that have taken place</source>
        <translation>Lessons with a topic, of all that have taken place</translation>
    </message>
    <message>
        <source>Letters lead to a name; Enter shows the courses of a teacher.</source>
        <translation>Letters lead to a name; Enter shows the courses of a teacher.</translation>
    </message>
    <message>
        <source>Letters of parents that wait for an answer</source>
        <translation>Letters of parents that wait for an answer</translation>
    </message>
    <message>
        <source>Letters of parents that wait for an answer, the longest wait first. What they say is not shown.</source>
        <translation>Letters of parents that wait for an answer, the longest wait first. What they say is not shown.</translation>
    </message>
    <message>
        <source>Letters unanswered</source>
        <translation>Letters unanswered</translation>
    </message>
    <message>
        <source>Logins and first visits</source>
        <translation>Logins and first visits</translation>
    </message>
    <message>
        <source>Looked and signed: {0}</source>
        <translation>Looked and signed: {0}</translation>
    </message>
    <message>
        <source>Looked, not signed: {0}</source>
        <translation>Looked, not signed: {0}</translation>
    </message>
    <message>
        <source>Looks and signatures appear with the first week of lessons.</source>
        <translation>Looks and signatures appear with the first week of lessons.</translation>
    </message>
    <message>
        <source>Marks</source>
        <comment>a lesson, head of a column</comment>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Marks per lesson</source>
        <translation>Marks per lesson</translation>
    </message>
    <message>
        <source>Mixed groups</source>
        <translation>Mixed groups</translation>
    </message>
    <message>
        <source>Never came</source>
        <translation>Never came</translation>
    </message>
    <message>
        <source>Never came: {0} of {1}</source>
        <translation>Never came: {0} of {1}</translation>
    </message>
    <message>
        <source>No class is asked for signatures.</source>
        <translation>No class is asked for signatures.</translation>
    </message>
    <message>
        <source>No homework and no control works on these days.</source>
        <translation>No homework and no control works on these days.</translation>
    </message>
    <message>
        <source>No lesson has taken place in this time yet.</source>
        <translation>No lesson has taken place in this time yet.</translation>
    </message>
    <message>
        <source>No lesson of this course has taken place yet.</source>
        <translation>No lesson of this course has taken place yet.</translation>
    </message>
    <message>
        <source>No login</source>
        <translation>No login</translation>
    </message>
    <message>
        <source>No parent looked: {0}</source>
        <translation>No parent looked: {0}</translation>
    </message>
    <message>
        <source>No parent waits for an answer.</source>
        <translation>No parent waits for an answer.</translation>
    </message>
    <message>
        <source>No period</source>
        <translation>No period</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Nobody was in the class then.</source>
        <translation>Nobody was in the class then.</translation>
    </message>
    <message>
        <source>Of every pupil a parent has come.</source>
        <translation>Of every pupil a parent has come.</translation>
    </message>
    <message>
        <source>Over the weeks: {0}</source>
        <translation>Over the weeks: {0}</translation>
    </message>
    <message>
        <source>Parents looked</source>
        <translation>Parents looked</translation>
    </message>
    <message>
        <source>Parents who have come at least once</source>
        <translation>Parents who have come at least once</translation>
    </message>
    <message>
        <source>Parents with a login that can be used</source>
        <translation>Parents with a login that can be used</translation>
    </message>
    <message>
        <source>Parents: came</source>
        <translation>Parents: came</translation>
    </message>
    <message>
        <source>Parents: logins</source>
        <translation>Parents: logins</translation>
    </message>
    <message>
        <source>Pupils looked</source>
        <translation>Pupils looked</translation>
    </message>
    <message>
        <source>Pupils none of whose parents ever came</source>
        <translation>Pupils none of whose parents ever came</translation>
    </message>
    <message>
        <source>Pupils none of whose parents ever came into the diary</source>
        <translation>Pupils none of whose parents ever came into the diary</translation>
    </message>
    <message>
        <source>Pupils none of whose parents has a login that can be used</source>
        <translation>Pupils none of whose parents has a login that can be used</translation>
    </message>
    <message>
        <source>Pupils of whom a parent has come at least once</source>
        <translation>Pupils of whom a parent has come at least once</translation>
    </message>
    <message>
        <source>Pupils who have come at least once</source>
        <translation>Pupils who have come at least once</translation>
    </message>
    <message>
        <source>Pupils with a login that can be used</source>
        <translation>Pupils with a login that can be used</translation>
    </message>
    <message>
        <source>Pupils: came</source>
        <translation>Pupils: came</translation>
    </message>
    <message>
        <source>Pupils: logins</source>
        <translation>Pupils: logins</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>School days</source>
        <translation>School days</translation>
    </message>
    <message>
        <source>School days that a parent waits</source>
        <translation>School days that a parent waits</translation>
    </message>
    <message>
        <source>School: {0}</source>
        <translation>School: {0}</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Since when the parent waits</source>
        <translation>Since when the parent waits</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>Teachers</source>
        <translation>Teachers</translation>
    </message>
    <message>
        <source>The last finished week: {0}.</source>
        <translation>The last finished week: {0}.</translation>
    </message>
    <message>
        <source>The school by week</source>
        <translation>The school by week</translation>
    </message>
    <message>
        <source>The school over the weeks</source>
        <translation>The school over the weeks</translation>
    </message>
    <message>
        <source>The whole year, the latest week first.</source>
        <translation>The whole year, the latest week first.</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>The year</translation>
    </message>
    <message>
        <source>There are no classes yet.</source>
        <translation>There are no classes yet.</translation>
    </message>
    <message>
        <source>There are no courses here.</source>
        <translation>There are no courses here.</translation>
    </message>
    <message>
        <source>There is nothing to do for this day.</source>
        <translation>There is nothing to do for this day.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Weeks signed</source>
        <translation>Weeks signed</translation>
    </message>
    <message>
        <source>Who has to answer</source>
        <translation>Who has to answer</translation>
    </message>
    <message>
        <source>Without a login: {0}</source>
        <translation>Without a login: {0}</translation>
    </message>
    <message>
        <source>Without a teacher</source>
        <translation>Without a teacher</translation>
    </message>
    <message>
        <source>a control work</source>
        <translation>a control work</translation>
    </message>
    <message>
        <source>a day may have {0}</source>
        <translation>a day may have {0}</translation>
    </message>
    <message>
        <source>about {0} h</source>
        <translation>about {0} h</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>as before</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>as it should be</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>bad</translation>
    </message>
    <message>
        <source>better by {0}</source>
        <translation>better by {0}</translation>
    </message>
    <message>
        <source>entered after {0}</source>
        <translation>entered after {0}</translation>
    </message>
    <message>
        <source>for {0} no parent has looked</source>
        <translation>for {0} no parent has looked</translation>
    </message>
    <message>
        <source>has a login</source>
        <translation>has a login</translation>
    </message>
    <message>
        <source>homework {0} ({1})</source>
        <translation>homework {0} ({1})</translation>
    </message>
    <message>
        <source>in the period before</source>
        <translation>in the period before</translation>
    </message>
    <message>
        <source>in the weeks before</source>
        <translation>in the weeks before</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>in {0}</translation>
    </message>
    <message>
        <source>kept {0} ({1})</source>
        <translation>kept {0} ({1})</translation>
    </message>
    <message>
        <source>lagging</source>
        <translation>lagging</translation>
    </message>
    <message>
        <source>late: {0}</source>
        <translation>late: {0}</translation>
    </message>
    <message>
        <source>less than {0}</source>
        <translation>less than {0}</translation>
    </message>
    <message>
        <source>lesson {0}</source>
        <translation>lesson {0}</translation>
    </message>
    <message>
        <source>longer than the rule lets wait</source>
        <translation>longer than the rule lets wait</translation>
    </message>
    <message>
        <source>looked himself or herself</source>
        <translation>looked himself or herself</translation>
    </message>
    <message>
        <source>marks {0} ({1} a lesson)</source>
        <translation>marks {0} ({1} a lesson)</translation>
    </message>
    <message>
        <source>more than may be on a day (!)</source>
        <translation>more than may be on a day (!)</translation>
    </message>
    <message>
        <source>more than {0} %</source>
        <translation>more than {0} %</translation>
    </message>
    <message>
        <source>more than {0} days</source>
        <translation>more than {0} days</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>nearly</translation>
    </message>
    <message>
        <source>no control works</source>
        <translation>no control works</translation>
    </message>
    <message>
        <source>no estimate</source>
        <translation>no estimate</translation>
    </message>
    <message>
        <source>no lessons</source>
        <translation>no lessons</translation>
    </message>
    <message>
        <source>no login</source>
        <translation>no login</translation>
    </message>
    <message>
        <source>no parent is linked</source>
        <translation>no parent is linked</translation>
    </message>
    <message>
        <source>of the other group, not added</source>
        <translation>of the other group, not added</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>of {0}</translation>
    </message>
    <message>
        <source>over the norm of {0} h</source>
        <translation>over the norm of {0} h</translation>
    </message>
    <message>
        <source>parents of {0} of {1} looked</source>
        <translation>parents of {0} of {1} looked</translation>
    </message>
    <message>
        <source>parents of {0} of {1} looked ({2})</source>
        <translation>parents of {0} of {1} looked ({2})</translation>
    </message>
    <message>
        <source>signed on paper</source>
        <translation>signed on paper</translation>
    </message>
    <message>
        <source>signed {0} of {1}</source>
        <translation>signed {0} of {1}</translation>
    </message>
    <message>
        <source>the norm is {0} h</source>
        <translation>the norm is {0} h</translation>
    </message>
    <message>
        <source>the week is not over</source>
        <translation>the week is not over</translation>
    </message>
    <message>
        <source>topics {0} ({1})</source>
        <translation>topics {0} ({1})</translation>
    </message>
    <message>
        <source>up to {0} % of the norm</source>
        <translation>up to {0} % of the norm</translation>
    </message>
    <message>
        <source>up to {0} days</source>
        <translation>up to {0} days</translation>
    </message>
    <message>
        <source>very bad</source>
        <translation>very bad</translation>
    </message>
    <message>
        <source>without an estimate: {0}</source>
        <translation>without an estimate: {0}</translation>
    </message>
    <message>
        <source>worse by {0}</source>
        <translation>worse by {0}</translation>
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
        <translation>{0} and more</translation>
    </message>
    <message>
        <source>{0} days</source>
        <comment>a number that need not be whole</comment>
        <translation>{0} days</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>{0} of {1} ({2})</source>
        <translation>{0} of {1} ({2})</translation>
    </message>
    <message>
        <source>{0} pupils looked themselves</source>
        <translation>{0} pupils looked themselves</translation>
    </message>
    <message>
        <source>{0} · above: {1}; below the weeks of the year, the latest first.</source>
        <translation>{0} · above: {1}; below the weeks of the year, the latest first.</translation>
    </message>
    <message>
        <source>{0}. A click on a head orders by it.</source>
        <translation>{0}. A click on a head orders by it.</translation>
    </message>
    <message>
        <source>{0}. Control works on the day; a day may have {1}.</source>
        <translation>{0}. Control works on the day; a day may have {1}.</translation>
    </message>
    <message>
        <source>{0}. Control works on the day; the rule is switched off.</source>
        <translation>{0}. Control works on the day; the rule is switched off.</translation>
    </message>
    <message>
        <source>{0}. Hours of homework for the day as estimated; ▲ is over the norm of the grade.</source>
        <translation>{0}. Hours of homework for the day as estimated; ▲ is over the norm of the grade.</translation>
    </message>
    <message>
        <source>{0}. Hours of homework for the day; the rule is switched off.</source>
        <translation>{0}. Hours of homework for the day; the rule is switched off.</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}</source>
        <comment>time before, its figure, how it changed</comment>
        <translation>{0}: {1}, {2}</translation>
    </message>
    <message>
        <source>{0}: {1}. A click on a head orders by it.</source>
        <translation>{0}: {1}. A click on a head orders by it.</translation>
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
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <comment>in so many</comment>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control work(s)</source>
        <translation>
            <numerusform>%n control work</numerusform>
            <numerusform>%n control works</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control work(s)</source>
        <comment>of so many</comment>
        <translation>
            <numerusform>%n control work</numerusform>
            <numerusform>%n control works</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n course</numerusform>
            <numerusform>%n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of homework</source>
        <translation>
            <numerusform>%n piece of homework</numerusform>
            <numerusform>%n pieces of homework</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <comment>of per cent</comment>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <comment>for so long</comment>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DashboardEmpty</name>
    <message>
        <source>Renew now</source>
        <translation>Renew now</translation>
    </message>
    <message>
        <source>The dashboard could not be read</source>
        <translation>The dashboard could not be read</translation>
    </message>
    <message>
        <source>The journals have not been looked through yet</source>
        <translation>The journals have not been looked through yet</translation>
    </message>
    <message>
        <source>The program does it while somebody of the administration works. The first time takes longer.</source>
        <translation>The program does it while somebody of the administration works. The first time takes longer.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Families</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Filling</source>
        <translation>Filling</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>What is looked at</translation>
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
        <translation>Add</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Grades</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the year</source>
        <translation>Name of the year</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>One fewer</translation>
    </message>
    <message>
        <source>One more period</source>
        <translation>One more period</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Periods</translation>
    </message>
    <message>
        <source>Proposed from the calendar that the Ministry recommends. Change what is different here.</source>
        <translation>Proposed from the calendar that the Ministry recommends. Change what is different here.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>Take over its days</source>
        <translation>Take over its days</translation>
    </message>
    <message>
        <source>The year that the days were taken from is there no more.</source>
        <translation>The year that the days were taken from is there no more.</translation>
    </message>
    <message>
        <source>The year {0} is in the file already, without classes. Its days are changed on the page “Year”.</source>
        <translation>The year {0} is in the file already, without classes. Its days are changed on the page “Year”.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Vacations and days off</source>
        <translation>Vacations and days off</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
    <message>
        <source>from</source>
        <translation>from</translation>
    </message>
    <message>
        <source>to</source>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>No lessons</source>
        <translation>No lessons</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
</context>
<context>
    <name>DayDeeds</name>
    <message numerus="yes">
        <source>%n substitution(s)</source>
        <translation>
            <numerusform>%n substitution</numerusform>
            <numerusform>%n substitutions</numerusform>
        </translation>
    </message>
    <message>
        <source>day off</source>
        <translation>day off</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restored</translation>
    </message>
    <message>
        <source>{0} cancelled</source>
        <translation>{0} cancelled</translation>
    </message>
    <message>
        <source>{0} moved to {1}</source>
        <translation>{0} moved to {1}</translation>
    </message>
</context>
<context>
    <name>DayOffDialog</name>
    <message>
        <source>&amp;Classes</source>
        <translation>&amp;Classes</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Last lesson that is held</source>
        <translation>&amp;Last lesson that is held</translation>
    </message>
    <message>
        <source>&amp;Reason, for the school</source>
        <translation>&amp;Reason, for the school</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>A day off or a shorter one</source>
        <translation>A day off or a shorter one</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cancel the lessons</source>
        <translation>Cancel the lessons</translation>
    </message>
    <message>
        <source>Choose at least one class.</source>
        <translation>Choose at least one class.</translation>
    </message>
    <message>
        <source>Lessons of these classes are cancelled. Those in which marks or absences are entered stay, and so do lessons of groups across classes.</source>
        <translation>Lessons of these classes are cancelled. Those in which marks or absences are entered stay, and so do lessons of groups across classes.</translation>
    </message>
    <message>
        <source>none: the whole day is off</source>
        <translation>none: the whole day is off</translation>
    </message>
</context>
<context>
    <name>DaysApart</name>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DebtSection</name>
    <message>
        <source>Debts</source>
        <translation>Debts</translation>
    </message>
</context>
<context>
    <name>DemoLogins</name>
    <message>
        <source>Demo logins (password: {0})</source>
        <translation>Demo logins (password: {0})</translation>
    </message>
</context>
<context>
    <name>DesktopNotices</name>
    <message>
        <source>A closed period: there is something new</source>
        <translation>A closed period: there is something new</translation>
    </message>
    <message>
        <source>An urgent message waits for you</source>
        <translation>An urgent message waits for you</translation>
    </message>
    <message>
        <source>Homework was handed in</source>
        <translation>Homework was handed in</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>News</source>
        <translation>News</translation>
    </message>
    <message>
        <source>School diary</source>
        <translation>School diary</translation>
    </message>
    <message>
        <source>Urgent message</source>
        <translation>Urgent message</translation>
    </message>
</context>
<context>
    <name>DiaryPaper</name>
    <message>
        <source>Absent or late</source>
        <translation>Absent or late</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>By weight</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Diary</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Exam</translation>
    </message>
    <message>
        <source>Extract of the diary</source>
        <translation>Extract of the diary</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Homework: {text}</source>
        <translation>Homework: {text}</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Lessons missed</source>
        <translation>Lessons missed</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Marks (date, kind of work × weight)</source>
        <translation>Marks (date, kind of work × weight)</translation>
    </message>
    <message>
        <source>Marks: {marks}, mean: {mean}. Lessons missed: {missed} (ill {ill}, for a good reason {excused}, no reason known {absent}), late: {late}.</source>
        <translation>Marks: {marks}, mean: {mean}. Lessons missed: {missed} (ill {ill}, for a good reason {excused}, no reason known {absent}), late: {late}.</translation>
    </message>
    <message>
        <source>Marks: {marks}, mean: {mean}. Lessons missed: {missed}, late: {late}.</source>
        <translation>Marks: {marks}, mean: {mean}. Lessons missed: {missed}, late: {late}.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>No lessons</source>
        <translation>No lessons</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Printed on {day}</source>
        <translation>Printed on {day}</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>School year {name}</source>
        <translation>School year {name}</translation>
    </message>
    <message>
        <source>Seen; signature of the parents</source>
        <translation>Seen; signature of the parents</translation>
    </message>
    <message>
        <source>Sheet {number} of {count}</source>
        <translation>Sheet {number} of {count}</translation>
    </message>
    <message>
        <source>Signature of the class teacher</source>
        <translation>Signature of the class teacher</translation>
    </message>
    <message>
        <source>Signature of the parents</source>
        <translation>Signature of the parents</translation>
    </message>
    <message>
        <source>Still to be handed in</source>
        <translation>Still to be handed in</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>There are no subjects in this period.</source>
        <translation>There are no subjects in this period.</translation>
    </message>
    <message>
        <source>Topic and homework</source>
        <translation>Topic and homework</translation>
    </message>
    <message>
        <source>What the teachers say</source>
        <translation>What the teachers say</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>for a good reason</source>
        <translation>for a good reason</translation>
    </message>
    <message>
        <source>hand in by {day}</source>
        <translation>hand in by {day}</translation>
    </message>
    <message>
        <source>ill</source>
        <translation>ill</translation>
    </message>
    <message>
        <source>in place of {subject}</source>
        <translation>in place of {subject}</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>individual</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>moved from {day}</source>
        <translation>moved from {day}</translation>
    </message>
    <message>
        <source>no reason known</source>
        <translation>no reason known</translation>
    </message>
    <message>
        <source>room {room}</source>
        <translation>room {room}</translation>
    </message>
    <message>
        <source>stood in for by {teacher}</source>
        <translation>stood in for by {teacher}</translation>
    </message>
    <message>
        <source>week {number} of {count}</source>
        <translation>week {number} of {count}</translation>
    </message>
    <message>
        <source>{day} (continued)</source>
        <translation>{day} (continued)</translation>
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
        <translation>{minutes} min</translation>
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
        <translation>The week</translation>
    </message>
</context>
<context>
    <name>DiaryWords</name>
    <message>
        <source>A</source>
        <comment>absent</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>E</source>
        <comment>excused</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>Homework: {0}</source>
        <translation>Homework: {0}</translation>
    </message>
    <message>
        <source>I</source>
        <comment>ill</comment>
        <translation>I</translation>
    </message>
    <message>
        <source>L</source>
        <comment>late</comment>
        <translation>L</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Praise</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>absent, excused</source>
        <translation>absent, excused</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>def</source>
        <translation>def</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>deferred</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>does not count</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>ex</source>
        <translation>ex</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>exempt</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>fail</translation>
    </message>
    <message>
        <source>hand in by {0}</source>
        <translation>hand in by {0}</translation>
    </message>
    <message>
        <source>handed in, answered</source>
        <translation>handed in, answered</translation>
    </message>
    <message>
        <source>handed in, to be worked over</source>
        <translation>handed in, to be worked over</translation>
    </message>
    <message>
        <source>handed in, waits for the teacher</source>
        <translation>handed in, waits for the teacher</translation>
    </message>
    <message>
        <source>ill</source>
        <translation>ill</translation>
    </message>
    <message>
        <source>in place of: {0}</source>
        <translation>in place of: {0}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>mark {0}</source>
        <translation>mark {0}</translation>
    </message>
    <message>
        <source>moved from {0}</source>
        <translation>moved from {0}</translation>
    </message>
    <message>
        <source>moved here</source>
        <translation>moved here</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>n/a</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>not attested</source>
        <translation>not attested</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>not passed</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>pass</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>replaced</translation>
    </message>
    <message>
        <source>room {0}</source>
        <translation>room {0}</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>weight {0}</translation>
    </message>
    <message>
        <source>work not handed in yet</source>
        <translation>work not handed in yet</translation>
    </message>
    <message>
        <source>{0} (late)</source>
        <translation>{0} (late)</translation>
    </message>
    <message>
        <source>{0} stands in for {1}</source>
        <translation>{0} stands in for {1}</translation>
    </message>
</context>
<context>
    <name>DigestOptions</name>
    <message>
        <source>Answers to homework handed in</source>
        <translation>Answers to homework handed in</translation>
    </message>
    <message>
        <source>Findings of the deputy head&apos;s control</source>
        <translation>Findings of the deputy head&apos;s control</translation>
    </message>
    <message>
        <source>Homework for tomorrow that is not ticked</source>
        <translation>Homework for tomorrow that is not ticked</translation>
    </message>
    <message>
        <source>Homework handed in</source>
        <translation>Homework handed in</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>New marks and absences</source>
        <translation>New marks and absences</translation>
    </message>
    <message>
        <source>News</source>
        <translation>News</translation>
    </message>
    <message>
        <source>Notices of the system while another window is in front</source>
        <translation>Notices of the system while another window is in front</translation>
    </message>
    <message>
        <source>Requests to open closed periods</source>
        <translation>Requests to open closed periods</translation>
    </message>
    <message>
        <source>Urgent messages</source>
        <translation>Urgent messages</translation>
    </message>
    <message>
        <source>Weeks of the class that are not signed</source>
        <translation>Weeks of the class that are not signed</translation>
    </message>
    <message>
        <source>Weeks that wait for a signature</source>
        <translation>Weeks that wait for a signature</translation>
    </message>
</context>
<context>
    <name>DigestPage</name>
    <message>
        <source>For you</source>
        <translation>For you</translation>
    </message>
    <message>
        <source>New since yesterday</source>
        <translation>New since yesterday</translation>
    </message>
    <message>
        <source>New since {0}</source>
        <translation>New since {0}</translation>
    </message>
    <message>
        <source>New today</source>
        <translation>New today</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nothing new</translation>
    </message>
    <message>
        <source>Nothing new since yesterday</source>
        <translation>Nothing new since yesterday</translation>
    </message>
    <message>
        <source>Nothing new since {0}</source>
        <translation>Nothing new since {0}</translation>
    </message>
    <message>
        <source>Nothing new today</source>
        <translation>Nothing new today</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nothing waits for you</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>What is new</translation>
    </message>
    <message>
        <source>What is new could not be read</source>
        <translation>What is new could not be read</translation>
    </message>
    <message>
        <source>What to tell me about…</source>
        <translation>What to tell me about…</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>What waits for you</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>a day after the words new since, in the grammar of the language</comment>
        <translation>dddd, d MMMM</translation>
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
        <translation>A closed period is open up to {0}</translation>
    </message>
    <message>
        <source>A closed period stays closed</source>
        <translation>A closed period stays closed</translation>
    </message>
    <message>
        <source>Absence taken back</source>
        <translation>Absence taken back</translation>
    </message>
    <message>
        <source>Homework for tomorrow</source>
        <translation>Homework for tomorrow</translation>
    </message>
    <message>
        <source>Homework for {0}</source>
        <comment>a day</comment>
        <translation>Homework for {0}</translation>
    </message>
    <message>
        <source>There is more on the page of marks</source>
        <translation>There is more on the page of marks</translation>
    </message>
    <message>
        <source>another comment or day</source>
        <translation>another comment or day</translation>
    </message>
    <message>
        <source>report card</source>
        <translation>report card</translation>
    </message>
    <message>
        <source>the debt is made good</source>
        <translation>the debt is made good</translation>
    </message>
    <message>
        <source>the newest: {0}</source>
        <comment>a week</comment>
        <translation>the newest: {0}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>you are reminded of it</source>
        <translation>you are reminded of it</translation>
    </message>
    <message>
        <source>{0} was changed to {1}</source>
        <comment>marks</comment>
        <translation>{0} was changed to {1}</translation>
    </message>
    <message>
        <source>{0} was taken back</source>
        <comment>a mark</comment>
        <translation>{0} was taken back</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <comment>class and subject</comment>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0}: week of {1}</source>
        <comment>class, days</comment>
        <translation>{0}: week of {1}</translation>
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
        <translation>{0}: “{1}”</translation>
    </message>
</context>
<context>
    <name>Distribution</name>
    <message>
        <source>How the class stands</source>
        <translation>How the class stands</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Not shown: fewer than five other pupils have a mean, and their marks could be read off it.</source>
        <translation>Not shown: fewer than five other pupils have a mean, and their marks could be read off it.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>The class by places</source>
        <translation>The class by places</translation>
    </message>
</context>
<context>
    <name>DocumentFiles</name>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Text tables (*.csv)</source>
        <translation>Text tables (*.csv)</translation>
    </message>
    <message>
        <source>The school&apos;s own template</source>
        <translation>The school&apos;s own template</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Word documents (*.docx)</translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Curriculum</source>
        <translation>Curriculum</translation>
    </message>
    <message>
        <source>It was not made on this page, and is not taken back here. The other pages show its classes.</source>
        <translation>It was not made on this page, and is not taken back here. The other pages show its classes.</translation>
    </message>
    <message>
        <source>Take the year back…</source>
        <translation>Take the year back…</translation>
    </message>
    <message>
        <source>The year {0} is there: {1} classes</source>
        <translation>The year {0} is there: {1} classes</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>Until its first day the program shows the year that is still on; the new one is prepared on other pages of this tab and in the timetable. It can be taken back as long as nothing was entered in it.</source>
        <translation>Until its first day the program shows the year that is still on; the new one is prepared on other pages of this tab and in the timetable. It can be taken back as long as nothing was entered in it.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>What was entered since</source>
        <translation>What was entered since</translation>
    </message>
    <message>
        <source>What was entered since?</source>
        <translation>What was entered since?</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
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
        <source>Open the diary</source>
        <translation>Open the diary</translation>
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
        <source>The electronic diary, for pupils and parents</source>
        <translation>The electronic diary, for pupils and parents</translation>
    </message>
    <message>
        <source>This is a demo with invented people. Try whatever you like: nothing can be broken.</source>
        <translation>This is a demo with invented people. Try whatever you like: nothing can be broken.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>With the login and password on the slip from the class teacher</source>
        <translation>With the login and password on the slip from the class teacher</translation>
    </message>
</context>
<context>
    <name>DoublesPage</name>
    <message>
        <source>Looked for are the same names, names with one wrong letter, and names without a patronymic.</source>
        <translation>Looked for are the same names, names with one wrong letter, and names without a patronymic.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>No doubles are found</source>
        <translation>No doubles are found</translation>
    </message>
    <message>
        <source>Nothing hangs on who goes.</source>
        <translation>Nothing hangs on who goes.</translation>
    </message>
    <message>
        <source>Pairs that may be one person</source>
        <translation>Pairs that may be one person</translation>
    </message>
    <message>
        <source>The login of who goes stays in use.</source>
        <translation>The login of who goes stays in use.</translation>
    </message>
    <message>
        <source>These may stand in the file twice. After a merge everything belongs to the one who stays; a merge cannot be undone by a button.</source>
        <translation>These may stand in the file twice. After a merge everything belongs to the one who stays; a merge cannot be undone by a button.</translation>
    </message>
    <message>
        <source>They are two people</source>
        <translation>They are two people</translation>
    </message>
    <message>
        <source>They cannot be merged yet: both have entries at the same place.</source>
        <translation>They cannot be merged yet: both have entries at the same place.</translation>
    </message>
    <message>
        <source>Who stays?</source>
        <translation>Who stays?</translation>
    </message>
    <message>
        <source>Would be moved:</source>
        <translation>Would be moved:</translation>
    </message>
</context>
<context>
    <name>DoublesWords</name>
    <message>
        <source>absences</source>
        <translation>absences</translation>
    </message>
    <message>
        <source>classes led</source>
        <translation>classes led</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>conversations</translation>
    </message>
    <message>
        <source>courses taught</source>
        <translation>courses taught</translation>
    </message>
    <message>
        <source>homework handed in</source>
        <translation>homework handed in</translation>
    </message>
    <message>
        <source>links of parents and children</source>
        <translation>links of parents and children</translation>
    </message>
    <message>
        <source>logins</source>
        <translation>logins</translation>
    </message>
    <message>
        <source>looks at diaries</source>
        <translation>looks at diaries</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>marks</translation>
    </message>
    <message>
        <source>memberships in groups</source>
        <translation>memberships in groups</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>messages</translation>
    </message>
    <message>
        <source>other entries</source>
        <translation>other entries</translation>
    </message>
    <message>
        <source>period marks</source>
        <translation>period marks</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>roles</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>signatures</translation>
    </message>
    <message>
        <source>stays in classes</source>
        <translation>stays in classes</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>A folder on another disk or another PC; the school file is copied there by itself.</source>
        <translation>A folder on another disk or another PC; the school file is copied there by itself.</translation>
    </message>
    <message>
        <source>A grid by class and by teacher; clashes are shown at once.</source>
        <translation>A grid by class and by teacher; clashes are shown at once.</translation>
    </message>
    <message>
        <source>People are entered on the tab “People”</source>
        <translation>People are entered on the tab “People”</translation>
    </message>
    <message>
        <source>Staff with their roles, pupils with their parents; and come back here afterwards.</source>
        <translation>Staff with their roles, pupils with their parents; and come back here afterwards.</translation>
    </message>
    <message>
        <source>The timetable is laid on its own tab</source>
        <translation>The timetable is laid on its own tab</translation>
    </message>
    <message>
        <source>To the backups</source>
        <translation>To the backups</translation>
    </message>
    <message>
        <source>To the people</source>
        <translation>To the people</translation>
    </message>
    <message>
        <source>To the timetable</source>
        <translation>To the timetable</translation>
    </message>
    <message>
        <source>Where backups go is set on the tab “Safety”</source>
        <translation>Where backups go is set on the tab “Safety”</translation>
    </message>
</context>
<context>
    <name>ElsewhereBar</name>
    <message>
        <source>Bring them here</source>
        <translation>Bring them here</translation>
    </message>
    <message>
        <source>If the file was moved, they belong here.</source>
        <translation>If the file was moved, they belong here.</translation>
    </message>
    <message>
        <source>Leave them there</source>
        <translation>Leave them there</translation>
    </message>
    <message numerus="yes">
        <source>On this PC there are %n entry(ies) made in the file {0}, the last one {1}.</source>
        <translation>
            <numerusform>On this PC there is %n entry made in the file {0} ({1}).</numerusform>
            <numerusform>On this PC there are %n entries made in the file {0}, the last one {1}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>As soon as the timetable has lessons for it, they stand here.</source>
        <translation>As soon as the timetable has lessons for it, they stand here.</translation>
    </message>
    <message>
        <source>No courses in {0}</source>
        <translation>No courses in {0}</translation>
    </message>
    <message>
        <source>No courses yet</source>
        <translation>No courses yet</translation>
    </message>
    <message>
        <source>No lessons in this period</source>
        <translation>No lessons in this period</translation>
    </message>
    <message>
        <source>No periods yet</source>
        <translation>No periods yet</translation>
    </message>
    <message>
        <source>No pupils</source>
        <translation>No pupils</translation>
    </message>
    <message>
        <source>Nobody is enrolled in this class or group in this period.</source>
        <translation>Nobody is enrolled in this class or group in this period.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>The administrator enters the courses of a year and who teaches them.</source>
        <translation>The administrator enters the courses of a year and who teaches them.</translation>
    </message>
    <message>
        <source>The administrator enters the quarters or half-years of this class.</source>
        <translation>The administrator enters the quarters or half-years of this class.</translation>
    </message>
    <message>
        <source>The journal could not be opened</source>
        <translation>The journal could not be opened</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>EnrolDialog</name>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>First day in the class</source>
        <translation>First day in the class</translation>
    </message>
    <message>
        <source>Into a class: {0}</source>
        <translation>Into a class: {0}</translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message numerus="yes">
        <source>%n cell(s) changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n cell changed. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n cells changed. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message>
        <source>After a key go to the right</source>
        <translation>After a key go to the right</translation>
    </message>
    <message>
        <source>All present</source>
        <translation>All present</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Edit as text</source>
        <translation>Edit as text</translation>
    </message>
    <message>
        <source>Everyone a {0}</source>
        <translation>Everyone a {0}</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Fill</translation>
    </message>
    <message>
        <source>Fill down from the first row</source>
        <translation>Fill down from the first row</translation>
    </message>
    <message>
        <source>Find a pupil</source>
        <translation>Find a pupil</translation>
    </message>
    <message>
        <source>Nobody is marked as absent or late here.</source>
        <translation>Nobody is marked as absent or late here.</translation>
    </message>
    <message>
        <source>Nothing to fill: all cells have something.</source>
        <translation>Nothing to fill: all cells have something.</translation>
    </message>
    <message>
        <source>Select a cell and the cells below it to fill down.</source>
        <translation>Select a cell and the cells below it to fill down.</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Select the column</source>
        <translation>Select the column</translation>
    </message>
    <message>
        <source>Select the row</source>
        <translation>Select the row</translation>
    </message>
    <message>
        <source>“{0}”: no such mark, and no name that begins so</source>
        <translation>“{0}”: no such mark, and no name that begins so</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>%n file(s) just attached go with the next clearing of files.</source>
        <translation>
            <numerusform>%n file just attached goes with the next clearing of files.</numerusform>
            <numerusform>%n files just attached go with the next clearing of files.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups that you keep elsewhere hold it as well.</source>
        <translation>Backups that you keep elsewhere hold it as well.</translation>
    </message>
    <message>
        <source>Backups that you keep elsewhere still hold the name: replace them with a new one.</source>
        <translation>Backups that you keep elsewhere still hold the name: replace them with a new one.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>Erase personal data</translation>
    </message>
    <message>
        <source>Erase the data of {0}</source>
        <translation>Erase the data of {0}</translation>
    </message>
    <message>
        <source>Erased: “{0}” stands in place of the name from now on.</source>
        <translation>Erased: “{0}” stands in place of the name from now on.</translation>
    </message>
    <message>
        <source>Erasing, and writing the file anew. Others wait for a moment; a large file takes minutes.</source>
        <translation>Erasing, and writing the file anew. Others wait for a moment; a large file takes minutes.</translation>
    </message>
    <message>
        <source>Remove the older copies</source>
        <translation>Remove the older copies</translation>
    </message>
    <message>
        <source>Removing the older copies…</source>
        <translation>Removing the older copies…</translation>
    </message>
    <message numerus="yes">
        <source>The name is still in %n older copy(ies):</source>
        <translation>
            <numerusform>The name is still in %n older copy:</numerusform>
            <numerusform>The name is still in %n older copies:</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole file is looked through for the name. Nobody has to wait for it.</source>
        <translation>The whole file is looked through for the name. Nobody has to wait for it.</translation>
    </message>
</context>
<context>
    <name>EraseForm</name>
    <message>
        <source>Goes: {0}</source>
        <translation>Goes: {0}</translation>
    </message>
    <message>
        <source>Nobody else here is their child; erase them, too:</source>
        <translation>Nobody else here is their child; erase them, too:</translation>
    </message>
    <message>
        <source>On which &amp;ground</source>
        <translation>On which &amp;ground</translation>
    </message>
    <message>
        <source>Stays, without a name: {0}</source>
        <translation>Stays, without a name: {0}</translation>
    </message>
    <message>
        <source>Texts in which the name may be another person&apos;s</source>
        <translation>Texts in which the name may be another person&apos;s</translation>
    </message>
    <message>
        <source>The name goes from everywhere and “{0}” stands in its place. Figures and reports stay as they are.</source>
        <translation>The name goes from everywhere and “{0}” stands in its place. Figures and reports stay as they are.</translation>
    </message>
    <message numerus="yes">
        <source>The name is replaced in %n text(s) of others.</source>
        <translation>
            <numerusform>The name is replaced in %n text of others.</numerusform>
            <numerusform>The name is replaced in %n texts of others.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>This cannot be taken back.</translation>
    </message>
    <message>
        <source>This is the last administrator, who cannot be erased.</source>
        <translation>This is the last administrator, who cannot be erased.</translation>
    </message>
    <message>
        <source>This person has left: out of classes, groups, courses and roles from yesterday on</source>
        <translation>This person has left: out of classes, groups, courses and roles from yesterday on</translation>
    </message>
    <message>
        <source>Tick those below that mean this person, too:</source>
        <translation>Tick those below that mean this person, too:</translation>
    </message>
    <message>
        <source>To confirm, type the &amp;surname: {0}</source>
        <translation>To confirm, type the &amp;surname: {0}</translation>
    </message>
    <message>
        <source>Which paper, of which day; no name. It is kept in the record.</source>
        <translation>Which paper, of which day; no name. It is kept in the record.</translation>
    </message>
    <message>
        <source>You cannot erase yourself. Another administrator can.</source>
        <translation>You cannot erase yourself. Another administrator can.</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>absences and lateness</source>
        <translation>absences and lateness</translation>
    </message>
    <message>
        <source>change log</source>
        <translation>change log</translation>
    </message>
    <message>
        <source>comment of a mark</source>
        <translation>comment of a mark</translation>
    </message>
    <message>
        <source>comments of marks</source>
        <translation>comments of marks</translation>
    </message>
    <message>
        <source>conversations about the person</source>
        <translation>conversations about the person</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>drafts</translation>
    </message>
    <message>
        <source>enrolments in classes</source>
        <translation>enrolments in classes</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>finding</translation>
    </message>
    <message>
        <source>homework</source>
        <translation>homework</translation>
    </message>
    <message>
        <source>homework of one&apos;s own</source>
        <translation>homework of one&apos;s own</translation>
    </message>
    <message>
        <source>homework ticked as done</source>
        <translation>homework ticked as done</translation>
    </message>
    <message>
        <source>links of parents and children</source>
        <translation>links of parents and children</translation>
    </message>
    <message>
        <source>login with its settings</source>
        <translation>login with its settings</translation>
    </message>
    <message>
        <source>looks into the diary</source>
        <translation>looks into the diary</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>marks</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>messages written</source>
        <translation>messages written</translation>
    </message>
    <message>
        <source>name of a file</source>
        <translation>name of a file</translation>
    </message>
    <message>
        <source>news</source>
        <translation>news</translation>
    </message>
    <message>
        <source>other text</source>
        <translation>other text</translation>
    </message>
    <message>
        <source>period and year marks</source>
        <translation>period and year marks</translation>
    </message>
    <message>
        <source>period mark</source>
        <translation>period mark</translation>
    </message>
    <message>
        <source>ready answer</source>
        <translation>ready answer</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>remark</translation>
    </message>
    <message>
        <source>remarks about the person</source>
        <translation>remarks about the person</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>setting</translation>
    </message>
    <message>
        <source>signed weeks</source>
        <translation>signed weeks</translation>
    </message>
    <message>
        <source>texts and files handed in</source>
        <translation>texts and files handed in</translation>
    </message>
    <message>
        <source>thematic plan</source>
        <translation>thematic plan</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>topic</translation>
    </message>
    <message>
        <source>work handed in</source>
        <translation>work handed in</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A backup beside the school file is lost with it. Choose a folder on another disk or PC.</source>
        <translation>A backup beside the school file is lost with it. Choose a folder on another disk or PC.</translation>
    </message>
    <message>
        <source>A finding is accepted or returned.</source>
        <translation>A finding is accepted or returned.</translation>
    </message>
    <message>
        <source>A group of several grades has no thematic plan.</source>
        <translation>A group of several grades has no thematic plan.</translation>
    </message>
    <message>
        <source>A lesson cannot be in such a state.</source>
        <translation>A lesson cannot be in such a state.</translation>
    </message>
    <message>
        <source>A lesson has at most {most} works.</source>
        <translation>A lesson has at most {most} works.</translation>
    </message>
    <message>
        <source>A name has at most {most} letters, in one line.</source>
        <translation>A name has at most {most} letters, in one line.</translation>
    </message>
    <message>
        <source>A news item is shown for at most {most} days.</source>
        <translation>A news item is shown for at most {most} days.</translation>
    </message>
    <message>
        <source>A parent has signed this week in the diary itself: that cannot be taken back.</source>
        <translation>A parent has signed this week in the diary itself: that cannot be taken back.</translation>
    </message>
    <message>
        <source>A pupil is late by 1 to 240 minutes.</source>
        <translation>A pupil is late by 1 to 240 minutes.</translation>
    </message>
    <message>
        <source>A pupil stands in two of the groups.</source>
        <translation>A pupil stands in two of the groups.</translation>
    </message>
    <message>
        <source>A thematic plan is shifted by at most {most} lessons.</source>
        <translation>A thematic plan is shifted by at most {most} lessons.</translation>
    </message>
    <message>
        <source>A threshold has at most {most} digits after the point.</source>
        <translation>A threshold has at most {most} digits after the point.</translation>
    </message>
    <message>
        <source>A week can be signed from its Friday on.</source>
        <translation>A week can be signed from its Friday on.</translation>
    </message>
    <message>
        <source>A weight is more than 0 and at most {most}.</source>
        <translation>A weight is more than 0 and at most {most}.</translation>
    </message>
    <message>
        <source>A work can be handed in at most {most} times.</source>
        <translation>A work can be handed in at most {most} times.</translation>
    </message>
    <message>
        <source>A work cannot have such a weight.</source>
        <translation>A work cannot have such a weight.</translation>
    </message>
    <message>
        <source>A year has at most {most} periods.</source>
        <translation>A year has at most {most} periods.</translation>
    </message>
    <message>
        <source>After period {number} there are school days that belong to no period, from {starts} to {ends}. Make them a vacation, or move the periods.</source>
        <translation>After period {number} there are school days that belong to no period, from {starts} to {ends}. Make them a vacation, or move the periods.</translation>
    </message>
    <message>
        <source>Another tool has left the school file in WAL mode, which is not safe on a network share. In that tool set journal_mode to PERSIST and close the file there; then open it again.</source>
        <translation>Another tool has left the school file in WAL mode, which is not safe on a network share. In that tool set journal_mode to PERSIST and close the file there; then open it again.</translation>
    </message>
    <message>
        <source>At least one backup has to be kept.</source>
        <translation>At least one backup has to be kept.</translation>
    </message>
    <message>
        <source>At most {most} classes at once.</source>
        <translation>At most {most} classes at once.</translation>
    </message>
    <message>
        <source>At most {most} parents can be entered at once.</source>
        <translation>At most {most} parents can be entered at once.</translation>
    </message>
    <message>
        <source>At most {most} people can be in one conversation.</source>
        <translation>At most {most} people can be in one conversation.</translation>
    </message>
    <message>
        <source>Backups go to this folder already.</source>
        <translation>Backups go to this folder already.</translation>
    </message>
    <message>
        <source>Both have marks or absences at the same place, or are in two classes on the same day ({count}). Put that right first.</source>
        <translation>Both have marks or absences at the same place, or are in two classes on the same day ({count}). Put that right first.</translation>
    </message>
    <message>
        <source>Choose the child that the message is about.</source>
        <translation>Choose the child that the message is about.</translation>
    </message>
    <message>
        <source>Choose who is to get the message.</source>
        <translation>Choose who is to get the message.</translation>
    </message>
    <message>
        <source>Choose whole grades instead of so many classes.</source>
        <translation>Choose whole grades instead of so many classes.</translation>
    </message>
    <message>
        <source>Enter a name for the group, of at most {most} letters.</source>
        <translation>Enter a name for the group, of at most {most} letters.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Enter a name.</translation>
    </message>
    <message>
        <source>Enter at least one period.</source>
        <translation>Enter at least one period.</translation>
    </message>
    <message>
        <source>Enter last name and first name, and the patronymic if there is one.</source>
        <translation>Enter last name and first name, and the patronymic if there is one.</translation>
    </message>
    <message>
        <source>Enter the name of the school.</source>
        <translation>Enter the name of the school.</translation>
    </message>
    <message>
        <source>Give the news item a title.</source>
        <translation>Give the news item a title.</translation>
    </message>
    <message>
        <source>Give the reason, in at most {most} letters.</source>
        <translation>Give the reason, in at most {most} letters.</translation>
    </message>
    <message>
        <source>Give the thematic plan a name that is not too long.</source>
        <translation>Give the thematic plan a name that is not too long.</translation>
    </message>
    <message>
        <source>Grades are 1 to 11, the first one not after the last.</source>
        <translation>Grades are 1 to 11, the first one not after the last.</translation>
    </message>
    <message>
        <source>Grades are 1 to 11.</source>
        <translation>Grades are 1 to 11.</translation>
    </message>
    <message>
        <source>Homework cannot be due before it is set.</source>
        <translation>Homework cannot be due before it is set.</translation>
    </message>
    <message>
        <source>Homework takes 1 to 600 minutes.</source>
        <translation>Homework takes 1 to 600 minutes.</translation>
    </message>
    <message>
        <source>It is not corrected yet: the journal still has it so.</source>
        <translation>It is not corrected yet: the journal still has it so.</translation>
    </message>
    <message>
        <source>Its last day is over, or before its first: nobody would see the news item.</source>
        <translation>Its last day is over, or before its first: nobody would see the news item.</translation>
    </message>
    <message>
        <source>Lesson {number} begins before the one before it ends.</source>
        <translation>Lesson {number} begins before the one before it ends.</translation>
    </message>
    <message>
        <source>Lesson {number} has to begin before it ends, within the day.</source>
        <translation>Lesson {number} has to begin before it ends, within the day.</translation>
    </message>
    <message>
        <source>Lessons a week are more than 0 and at most {most}.</source>
        <translation>Lessons a week are more than 0 and at most {most}.</translation>
    </message>
    <message>
        <source>Line {row} is wrong: compare it with the sheet.</source>
        <translation>Line {row} is wrong: compare it with the sheet.</translation>
    </message>
    <message>
        <source>Login or password is wrong.</source>
        <translation>Login or password is wrong.</translation>
    </message>
    <message>
        <source>No parent of this pupil is entered: there is nobody to write to.</source>
        <translation>No parent of this pupil is entered: there is nobody to write to.</translation>
    </message>
    <message>
        <source>No replies are wanted to this message.</source>
        <translation>No replies are wanted to this message.</translation>
    </message>
    <message>
        <source>No school file is open.</source>
        <translation>No school file is open.</translation>
    </message>
    <message>
        <source>Nobody asks you to confirm this news item.</source>
        <translation>Nobody asks you to confirm this news item.</translation>
    </message>
    <message>
        <source>Nobody can be a parent of himself.</source>
        <translation>Nobody can be a parent of himself.</translation>
    </message>
    <message>
        <source>Nobody of this conversation can be written to any more. Begin a new one.</source>
        <translation>Nobody of this conversation can be written to any more. Begin a new one.</translation>
    </message>
    <message>
        <source>Not understood: {value}.</source>
        <translation>Not understood: {value}.</translation>
    </message>
    <message>
        <source>On the day before, the pupil is not in the class that he is to leave (he is in it from {starts} to {ends}).</source>
        <translation>On the day before, the pupil is not in the class that he is to leave (he is in it from {starts} to {ends}).</translation>
    </message>
    <message>
        <source>Only staff can forward messages.</source>
        <translation>Only staff can forward messages.</translation>
    </message>
    <message>
        <source>Only staff who take part can do this.</source>
        <translation>Only staff who take part can do this.</translation>
    </message>
    <message>
        <source>Only the administration changes the school&apos;s answers.</source>
        <translation>Only the administration changes the school&apos;s answers.</translation>
    </message>
    <message>
        <source>Only what was handed in last can be taken back.</source>
        <translation>Only what was handed in last can be taken back.</translation>
    </message>
    <message>
        <source>Only who wrote a message can withdraw it.</source>
        <translation>Only who wrote a message can withdraw it.</translation>
    </message>
    <message>
        <source>Other PCs are writing to the school file. What you entered is kept; please try again.</source>
        <translation>Other PCs are writing to the school file. What you entered is kept; please try again.</translation>
    </message>
    <message>
        <source>Others are writing all the time. The backup is made a little later.</source>
        <translation>Others are writing all the time. The backup is made a little later.</translation>
    </message>
    <message>
        <source>Period {number} begins before the one before it ends.</source>
        <translation>Period {number} begins before the one before it ends.</translation>
    </message>
    <message>
        <source>Period {number} ends before it begins.</source>
        <translation>Period {number} ends before it begins.</translation>
    </message>
    <message>
        <source>Period {number} lies outside the academic year.</source>
        <translation>Period {number} lies outside the academic year.</translation>
    </message>
    <message>
        <source>Please choose a password of your own first.</source>
        <translation>Please choose a password of your own first.</translation>
    </message>
    <message>
        <source>Pupils have handed in answers to this homework: it can be changed, but not taken back.</source>
        <translation>Pupils have handed in answers to this homework: it can be changed, but not taken back.</translation>
    </message>
    <message>
        <source>Pupils learn on 5 or 6 days of the week.</source>
        <translation>Pupils learn on 5 or 6 days of the week.</translation>
    </message>
    <message>
        <source>Say for whom the news item is.</source>
        <translation>Say for whom the news item is.</translation>
    </message>
    <message>
        <source>Say on which ground the data are erased: which paper, of which day.</source>
        <translation>Say on which ground the data are erased: which paper, of which day.</translation>
    </message>
    <message>
        <source>Say what has to be worked over.</source>
        <translation>Say what has to be worked over.</translation>
    </message>
    <message>
        <source>Say who stands in.</source>
        <translation>Say who stands in.</translation>
    </message>
    <message>
        <source>Say whom the homework is for.</source>
        <translation>Say whom the homework is for.</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Say why, in a few words.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile. Nothing was overwritten.</source>
        <translation>Somebody else has changed this meanwhile. Nothing was overwritten.</translation>
    </message>
    <message>
        <source>Something is entered at the lesson. Clear it first.</source>
        <translation>Something is entered at the lesson. Clear it first.</translation>
    </message>
    <message>
        <source>Something of this person has changed meanwhile. Look at what would be moved once more.</source>
        <translation>Something of this person has changed meanwhile. Look at what would be moved once more.</translation>
    </message>
    <message>
        <source>Something stands in the way of the new year. Rehearse it to see what.</source>
        <translation>Something stands in the way of the new year. Rehearse it to see what.</translation>
    </message>
    <message>
        <source>Something was entered in the new year already: it cannot be taken back without losing that.</source>
        <translation>Something was entered in the new year already: it cannot be taken back without losing that.</translation>
    </message>
    <message>
        <source>Something was written about this person meanwhile. Nothing was erased; please look at it once more.</source>
        <translation>Something was written about this person meanwhile. Nothing was erased; please look at it once more.</translation>
    </message>
    <message>
        <source>Something went wrong in the program ({code}). Nothing you entered is lost; please tell the administrator.</source>
        <translation>Something went wrong in the program ({code}). Nothing you entered is lost; please tell the administrator.</translation>
    </message>
    <message>
        <source>The PDF is damaged and cannot be shown.</source>
        <translation>The PDF is damaged and cannot be shown.</translation>
    </message>
    <message>
        <source>The PDF is locked with a password and cannot be shown here.</source>
        <translation>The PDF is locked with a password and cannot be shown here.</translation>
    </message>
    <message>
        <source>The PDF takes too long to be drawn, so that was ended.</source>
        <translation>The PDF takes too long to be drawn, so that was ended.</translation>
    </message>
    <message>
        <source>The backup and the school file are the same file.</source>
        <translation>The backup and the school file are the same file.</translation>
    </message>
    <message>
        <source>The backup {path} is not as it was made: it is damaged or was changed. Take another one.</source>
        <translation>The backup {path} is not as it was made: it is damaged or was changed. Take another one.</translation>
    </message>
    <message>
        <source>The class has this subject already.</source>
        <translation>The class has this subject already.</translation>
    </message>
    <message>
        <source>The conversation is closed: nobody can write into it.</source>
        <translation>The conversation is closed: nobody can write into it.</translation>
    </message>
    <message>
        <source>The copy {path} could not be removed.</source>
        <translation>The copy {path} could not be removed.</translation>
    </message>
    <message>
        <source>The copy {path} did not pass the check and does not count. Nothing was changed.</source>
        <translation>The copy {path} did not pass the check and does not count. Nothing was changed.</translation>
    </message>
    <message>
        <source>The course follows no thematic plan.</source>
        <translation>The course follows no thematic plan.</translation>
    </message>
    <message>
        <source>The course has this lesson already.</source>
        <translation>The course has this lesson already.</translation>
    </message>
    <message>
        <source>The day lies outside the academic year.</source>
        <translation>The day lies outside the academic year.</translation>
    </message>
    <message>
        <source>The deputy head has been asked to open this period already.</source>
        <translation>The deputy head has been asked to open this period already.</translation>
    </message>
    <message>
        <source>The description of the backup is damaged: {path}.</source>
        <translation>The description of the backup is damaged: {path}.</translation>
    </message>
    <message>
        <source>The diary has no such part.</source>
        <translation>The diary has no such part.</translation>
    </message>
    <message>
        <source>The disk with the school file is full. Nothing was lost; free some space and try again.</source>
        <translation>The disk with the school file is full. Nothing was lost; free some space and try again.</translation>
    </message>
    <message>
        <source>The disk with the school file is full: the file was not stored. Free some space and try again.</source>
        <translation>The disk with the school file is full: the file was not stored. Free some space and try again.</translation>
    </message>
    <message>
        <source>The draft has no usable name.</source>
        <translation>The draft has no usable name.</translation>
    </message>
    <message>
        <source>The file was being written to while it was attached. Close it in the other program and try again.</source>
        <translation>The file was being written to while it was attached. Close it in the other program and try again.</translation>
    </message>
    <message>
        <source>The file was changed while it was being attached. Close it in the other program and try again.</source>
        <translation>The file was changed while it was being attached. Close it in the other program and try again.</translation>
    </message>
    <message>
        <source>The file {file} is not there any more: it is missing in the folder beside the school file. Tell the administrator, or attach it again.</source>
        <translation>The file {file} is not there any more: it is missing in the folder beside the school file. Tell the administrator, or attach it again.</translation>
    </message>
    <message>
        <source>The file {file} was changed or damaged on the disk and is not shown. Tell the administrator, or attach it again.</source>
        <translation>The file {file} was changed or damaged on the disk and is not shown. Tell the administrator, or attach it again.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Is it open in another program, or on a stick that was taken out?</source>
        <translation>The file {name} cannot be read. Is it open in another program, or on a stick that was taken out?</translation>
    </message>
    <message>
        <source>The file {name} is empty.</source>
        <translation>The file {name} is empty.</translation>
    </message>
    <message>
        <source>The file {name} is not what its name says: what is in it is no {extension}. Save it anew in its own program.</source>
        <translation>The file {name} is not what its name says: what is in it is no {extension}. Save it anew in its own program.</translation>
    </message>
    <message>
        <source>The file {name} is too large: {size_bytes}. At most {most_bytes} are possible.</source>
        <translation>The file {name} is too large: {size_bytes}. At most {most_bytes} are possible.</translation>
    </message>
    <message>
        <source>The file {path} could not be written ({detail}). Choose another folder.</source>
        <translation>The file {path} could not be written ({detail}). Choose another folder.</translation>
    </message>
    <message>
        <source>The file {path} is already there. It was not touched; choose another name.</source>
        <translation>The file {path} is already there. It was not touched; choose another name.</translation>
    </message>
    <message>
        <source>The file {path} is open in another program or write-protected. Close it there, or choose another name.</source>
        <translation>The file {path} is open in another program or write-protected. Close it there, or choose another name.</translation>
    </message>
    <message>
        <source>The files are too large together: {size_bytes}. At most {most_bytes} are possible.</source>
        <translation>The files are too large together: {size_bytes}. At most {most_bytes} are possible.</translation>
    </message>
    <message>
        <source>The folder for backups {path} is not there: the disk is not connected, or the network does not answer.</source>
        <translation>The folder for backups {path} is not there: the disk is not connected, or the network does not answer.</translation>
    </message>
    <message>
        <source>The folder {path} is not there, or the network does not answer. Choose another folder.</source>
        <translation>The folder {path} is not there, or the network does not answer. Choose another folder.</translation>
    </message>
    <message>
        <source>The group “{name}” has lessons. Remove its courses first.</source>
        <translation>The group “{name}” has lessons. Remove its courses first.</translation>
    </message>
    <message>
        <source>The homework is empty.</source>
        <translation>The homework is empty.</translation>
    </message>
    <message>
        <source>The journal has marks or absences of the pupil on the days that would go ({count}, from {first} to {last}). Choose other days, or have the teachers clear them first.</source>
        <translation>The journal has marks or absences of the pupil on the days that would go ({count}, from {first} to {last}). Choose other days, or have the teachers clear them first.</translation>
    </message>
    <message>
        <source>The journal of the group has marks or absences of the pupil up to {last}. Choose a later day, or have the teacher clear them first.</source>
        <translation>The journal of the group has marks or absences of the pupil up to {last}. Choose a later day, or have the teacher clear them first.</translation>
    </message>
    <message>
        <source>The key file does not fit this school file.</source>
        <translation>The key file does not fit this school file.</translation>
    </message>
    <message>
        <source>The key must not lie where the school file is: it would protect from nothing. Choose a place on this PC.</source>
        <translation>The key must not lie where the school file is: it would protect from nothing. Choose a place on this PC.</translation>
    </message>
    <message>
        <source>The key of the school has changed. Choose the new key file (fingerprint {fingerprint}); ask the administrator for it.</source>
        <translation>The key of the school has changed. Choose the new key file (fingerprint {fingerprint}); ask the administrator for it.</translation>
    </message>
    <message>
        <source>The last day lies before the first, or too far after it.</source>
        <translation>The last day lies before the first, or too far after it.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>The last day lies before the first.</translation>
    </message>
    <message>
        <source>The lesson has marks. Clear them first.</source>
        <translation>The lesson has marks. Clear them first.</translation>
    </message>
    <message>
        <source>The lesson is cancelled.</source>
        <translation>The lesson is cancelled.</translation>
    </message>
    <message>
        <source>The lesson no longer has this work.</source>
        <translation>The lesson no longer has this work.</translation>
    </message>
    <message>
        <source>The limit lies between {low} and {high}.</source>
        <translation>The limit lies between {low} and {high}.</translation>
    </message>
    <message>
        <source>The list has changed meanwhile. It is shown anew.</source>
        <translation>The list has changed meanwhile. It is shown anew.</translation>
    </message>
    <message>
        <source>The message could not be marked for sending. Please try again.</source>
        <translation>The message could not be marked for sending. Please try again.</translation>
    </message>
    <message>
        <source>The message has no words yet.</source>
        <translation>The message has no words yet.</translation>
    </message>
    <message>
        <source>The message was withdrawn.</source>
        <translation>The message was withdrawn.</translation>
    </message>
    <message>
        <source>The name of the room is too long.</source>
        <translation>The name of the room is too long.</translation>
    </message>
    <message>
        <source>The network share does not answer properly. What you entered is kept; the program keeps trying.</source>
        <translation>The network share does not answer properly. What you entered is kept; the program keeps trying.</translation>
    </message>
    <message>
        <source>The network share does not answer properly: the file was not read or stored. Try again.</source>
        <translation>The network share does not answer properly: the file was not read or stored. Try again.</translation>
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
        <source>The news item has no text yet.</source>
        <translation>The news item has no text yet.</translation>
    </message>
    <message>
        <source>The news item is not shown now, so nobody can be reminded of it.</source>
        <translation>The news item is not shown now, so nobody can be reminded of it.</translation>
    </message>
    <message>
        <source>The one is the parent of the other: unlink them first, if that is wrong.</source>
        <translation>The one is the parent of the other: unlink them first, if that is wrong.</translation>
    </message>
    <message>
        <source>The password is longer than {max_length} characters.</source>
        <translation>The password is longer than {max_length} characters.</translation>
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
        <source>The period ends before it begins.</source>
        <translation>The period ends before it begins.</translation>
    </message>
    <message>
        <source>The period is closed: marks in it cannot be changed any more.</source>
        <translation>The period is closed: marks in it cannot be changed any more.</translation>
    </message>
    <message>
        <source>The period is not over yet. Close it all the same?</source>
        <translation>The period is not over yet. Close it all the same?</translation>
    </message>
    <message>
        <source>The period is open: marks can be entered.</source>
        <translation>The period is open: marks can be entered.</translation>
    </message>
    <message>
        <source>The picture has {width} × {height} dots, too many to be shown here.</source>
        <translation>The picture has {width} × {height} dots, too many to be shown here.</translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be shown.</source>
        <translation>The picture is damaged and cannot be shown.</translation>
    </message>
    <message>
        <source>The plan that was kept cannot be read.</source>
        <translation>The plan that was kept cannot be read.</translation>
    </message>
    <message>
        <source>The pupil has period marks in this class. Have the teachers clear them first.</source>
        <translation>The pupil has period marks in this class. Have the teachers clear them first.</translation>
    </message>
    <message>
        <source>The pupil has taken the work back.</source>
        <translation>The pupil has taken the work back.</translation>
    </message>
    <message>
        <source>The pupil is in class {class_name} on these days (from {starts} to {ends}).</source>
        <translation>The pupil is in class {class_name} on these days (from {starts} to {ends}).</translation>
    </message>
    <message>
        <source>The pupil is in the group “{name}” of the same subject. Move the pupil from one to the other.</source>
        <translation>The pupil is in the group “{name}” of the same subject. Move the pupil from one to the other.</translation>
    </message>
    <message>
        <source>The pupil is in this class already.</source>
        <translation>The pupil is in this class already.</translation>
    </message>
    <message>
        <source>The pupil is in this group up to a later day. Take that back first.</source>
        <translation>The pupil is in this group up to a later day. Take that back first.</translation>
    </message>
    <message>
        <source>The pupil is not in this class any more: somebody else has changed it.</source>
        <translation>The pupil is not in this class any more: somebody else has changed it.</translation>
    </message>
    <message>
        <source>The pupil is not in this group.</source>
        <translation>The pupil is not in this group.</translation>
    </message>
    <message>
        <source>The pupil joins this group on a later day already. Take that back first.</source>
        <translation>The pupil joins this group on a later day already. Take that back first.</translation>
    </message>
    <message>
        <source>The pupil was not in the class on that day.</source>
        <translation>The pupil was not in the class on that day.</translation>
    </message>
    <message>
        <source>The remark is empty.</source>
        <translation>The remark is empty.</translation>
    </message>
    <message>
        <source>The remark is longer than {most} letters.</source>
        <translation>The remark is longer than {most} letters.</translation>
    </message>
    <message>
        <source>The sample school is not part of this installation.</source>
        <translation>The sample school is not part of this installation.</translation>
    </message>
    <message>
        <source>The school does not allow files such as {name}. Pictures, PDF, texts and office documents can be attached.</source>
        <translation>The school does not allow files such as {name}. Pictures, PDF, texts and office documents can be attached.</translation>
    </message>
    <message>
        <source>The school does not ask for signatures under the weeks.</source>
        <translation>The school does not ask for signatures under the weeks.</translation>
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
        <source>The school file is open on another PC. Close the program there first.</source>
        <translation>The school file is open on another PC. Close the program there first.</translation>
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
        <source>The school has no kinds of work yet. The administrator enters them.</source>
        <translation>The school has no kinds of work yet. The administrator enters them.</translation>
    </message>
    <message>
        <source>The school has switched off that pupils write messages.</source>
        <translation>The school has switched off that pupils write messages.</translation>
    </message>
    <message>
        <source>The school has this very key already.</source>
        <translation>The school has this very key already.</translation>
    </message>
    <message>
        <source>The school is not encrypted: there is no key.</source>
        <translation>The school is not encrypted: there is no key.</translation>
    </message>
    <message>
        <source>The setting {field} is one for the whole school.</source>
        <translation>The setting {field} is one for the whole school.</translation>
    </message>
    <message>
        <source>The sex is not stated as it should be.</source>
        <translation>The sex is not stated as it should be.</translation>
    </message>
    <message>
        <source>The share is mounted without file locks (option nobrl). Two PCs would damage the file, so it is not opened.</source>
        <translation>The share is mounted without file locks (option nobrl). Two PCs would damage the file, so it is not opened.</translation>
    </message>
    <message>
        <source>The subject {subject} has no marks from 2 to 5, and so no thresholds.</source>
        <translation>The subject {subject} has no marks from 2 to 5, and so no thresholds.</translation>
    </message>
    <message>
        <source>The teacher has answered already: judge the answer.</source>
        <translation>The teacher has answered already: judge the answer.</translation>
    </message>
    <message>
        <source>The teacher has not answered yet: there is nothing to return.</source>
        <translation>The teacher has not answered yet: there is nothing to return.</translation>
    </message>
    <message>
        <source>The teacher has seen the work: it cannot be taken back, but another one can be handed in.</source>
        <translation>The teacher has seen the work: it cannot be taken back, but another one can be handed in.</translation>
    </message>
    <message>
        <source>The template {file} is not there, or cannot be read. Choose it anew.</source>
        <translation>The template {file} is not there, or cannot be read. Choose it anew.</translation>
    </message>
    <message>
        <source>The text holds a character that is no text. Delete what was pasted and type it anew.</source>
        <translation>The text holds a character that is no text. Delete what was pasted and type it anew.</translation>
    </message>
    <message>
        <source>The text is longer than {most} letters: shorten it.</source>
        <translation>The text is longer than {most} letters: shorten it.</translation>
    </message>
    <message>
        <source>The text is too long: {length} characters of at most {most}. Shorten it or send it in parts.</source>
        <translation>The text is too long: {length} characters of at most {most}. Shorten it or send it in parts.</translation>
    </message>
    <message>
        <source>The thematic plan has no topics.</source>
        <translation>The thematic plan has no topics.</translation>
    </message>
    <message>
        <source>The threshold for {mark} has to lie above {low}, and not above {high}.</source>
        <translation>The threshold for {mark} has to lie above {low}, and not above {high}.</translation>
    </message>
    <message>
        <source>The topic in row {row} of the thematic plan cannot be used.</source>
        <translation>The topic in row {row} of the thematic plan cannot be used.</translation>
    </message>
    <message>
        <source>The work has marks. Clear them first.</source>
        <translation>The work has marks. Clear them first.</translation>
    </message>
    <message>
        <source>The year has no periods yet. Lay it out first.</source>
        <translation>The year has no periods yet. Lay it out first.</translation>
    </message>
    <message>
        <source>The year {year} has no classes that could move up.</source>
        <translation>The year {year} has no classes that could move up.</translation>
    </message>
    <message>
        <source>The year {year} is there already; it is not made twice.</source>
        <translation>The year {year} is there already; it is not made twice.</translation>
    </message>
    <message>
        <source>There are at most three shifts.</source>
        <translation>There are at most three shifts.</translation>
    </message>
    <message>
        <source>There are {most} answers already. Delete some of them first.</source>
        <translation>There are {most} answers already. Delete some of them first.</translation>
    </message>
    <message>
        <source>There is a class {name} already.</source>
        <translation>There is a class {name} already.</translation>
    </message>
    <message>
        <source>There is a group “{name}” already.</source>
        <translation>There is a group “{name}” already.</translation>
    </message>
    <message>
        <source>There is no academic year in the school file yet. The administrator enters it.</source>
        <translation>There is no academic year in the school file yet. The administrator enters it.</translation>
    </message>
    <message>
        <source>There is no description beside the backup {path} (.manifest.json): nothing to verify it by.</source>
        <translation>There is no description beside the backup {path} (.manifest.json): nothing to verify it by.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>There is no file {path}.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>There is no folder {path}.</translation>
    </message>
    <message>
        <source>There is no key file {path}.</source>
        <translation>There is no key file {path}.</translation>
    </message>
    <message>
        <source>There is no lesson on that day to put the mark into.</source>
        <translation>There is no lesson on that day to put the mark into.</translation>
    </message>
    <message>
        <source>There is no lesson with such a number.</source>
        <translation>There is no lesson with such a number.</translation>
    </message>
    <message>
        <source>There is no lesson with the number {number}: they go from 0 to 15.</source>
        <translation>There is no lesson with the number {number}: they go from 0 to 15.</translation>
    </message>
    <message>
        <source>There is no room left for a backup in {path}. Free some space, or choose another folder.</source>
        <translation>There is no room left for a backup in {path}. Free some space, or choose another folder.</translation>
    </message>
    <message>
        <source>There is no room left in {path}. Free some space or choose another folder.</source>
        <translation>There is no room left in {path}. Free some space or choose another folder.</translation>
    </message>
    <message>
        <source>There is no such code of attendance.</source>
        <translation>There is no such code of attendance.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>There is no such folder.</translation>
    </message>
    <message>
        <source>There is no such kind of remark.</source>
        <translation>There is no such kind of remark.</translation>
    </message>
    <message>
        <source>There is no such mailing.</source>
        <translation>There is no such mailing.</translation>
    </message>
    <message>
        <source>There is no such place in the week.</source>
        <translation>There is no such place in the week.</translation>
    </message>
    <message>
        <source>There is no such rule.</source>
        <translation>There is no such rule.</translation>
    </message>
    <message>
        <source>There is no such scale.</source>
        <translation>There is no such scale.</translation>
    </message>
    <message>
        <source>There is no such setting: {field}.</source>
        <translation>There is no such setting: {field}.</translation>
    </message>
    <message>
        <source>There is no teacher to this finding: nobody can be reminded.</source>
        <translation>There is no teacher to this finding: nobody can be reminded.</translation>
    </message>
    <message>
        <source>There is nobody in this class.</source>
        <translation>There is nobody in this class.</translation>
    </message>
    <message>
        <source>There is nobody left to remind: all have seen the letter, or cannot be written to.</source>
        <translation>There is nobody left to remind: all have seen the letter, or cannot be written to.</translation>
    </message>
    <message>
        <source>There is nothing that the program can repair.</source>
        <translation>There is nothing that the program can repair.</translation>
    </message>
    <message>
        <source>There is nothing to hand in yet: write an answer or add a file.</source>
        <translation>There is nothing to hand in yet: write an answer or add a file.</translation>
    </message>
    <message>
        <source>There is nothing to paste: copy cells of a spreadsheet first.</source>
        <translation>There is nothing to paste: copy cells of a spreadsheet first.</translation>
    </message>
    <message>
        <source>There is nothing to report: nobody is there.</source>
        <translation>There is nothing to report: nobody is there.</translation>
    </message>
    <message>
        <source>There is nothing to take back: no new year was made, or it has been taken back.</source>
        <translation>There is nothing to take back: no new year was made, or it has been taken back.</translation>
    </message>
    <message>
        <source>There is something in the folder {path} already. Choose an empty one or a new name.</source>
        <translation>There is something in the folder {path} already. Choose an empty one or a new name.</translation>
    </message>
    <message>
        <source>There is something urgent to be confirmed first.</source>
        <translation>There is something urgent to be confirmed first.</translation>
    </message>
    <message>
        <source>There is such a lesson already.</source>
        <translation>There is such a lesson already.</translation>
    </message>
    <message>
        <source>There is “{name}” already. Choose another name.</source>
        <translation>There is “{name}” already. Choose another name.</translation>
    </message>
    <message>
        <source>There were no lessons in this week: there is nothing to sign.</source>
        <translation>There were no lessons in this week: there is nothing to sign.</translation>
    </message>
    <message>
        <source>These days are “{name}” already.</source>
        <translation>These days are “{name}” already.</translation>
    </message>
    <message>
        <source>These days belong to the year {name} already.</source>
        <translation>These days belong to the year {name} already.</translation>
    </message>
    <message>
        <source>These periods are no longer in the school file.</source>
        <translation>These periods are no longer in the school file.</translation>
    </message>
    <message>
        <source>They are linked already.</source>
        <translation>They are linked already.</translation>
    </message>
    <message>
        <source>They are not linked.</source>
        <translation>They are not linked.</translation>
    </message>
    <message>
        <source>This academic year is no longer in the school file.</source>
        <translation>This academic year is no longer in the school file.</translation>
    </message>
    <message>
        <source>This answer is no longer there.</source>
        <translation>This answer is no longer there.</translation>
    </message>
    <message>
        <source>This bell schedule is no longer in the school file.</source>
        <translation>This bell schedule is no longer in the school file.</translation>
    </message>
    <message>
        <source>This belongs to another academic year.</source>
        <translation>This belongs to another academic year.</translation>
    </message>
    <message>
        <source>This birth date cannot be right.</source>
        <translation>This birth date cannot be right.</translation>
    </message>
    <message>
        <source>This cannot be taken away while something hangs on it: {what}.</source>
        <translation>This cannot be taken away while something hangs on it: {what}.</translation>
    </message>
    <message>
        <source>This class belongs to another academic year: a new year is begun on the page “New year”.</source>
        <translation>This class belongs to another academic year: a new year is begun on the page “New year”.</translation>
    </message>
    <message>
        <source>This class is no longer in the school file.</source>
        <translation>This class is no longer in the school file.</translation>
    </message>
    <message>
        <source>This class teacher is no longer entered: somebody else has changed it.</source>
        <translation>This class teacher is no longer entered: somebody else has changed it.</translation>
    </message>
    <message>
        <source>This class teacher stands there on these days already.</source>
        <translation>This class teacher stands there on these days already.</translation>
    </message>
    <message>
        <source>This conversation has become too long. Begin a new one.</source>
        <translation>This conversation has become too long. Begin a new one.</translation>
    </message>
    <message>
        <source>This conversation is not there.</source>
        <translation>This conversation is not there.</translation>
    </message>
    <message>
        <source>This course is no longer in the school file.</source>
        <translation>This course is no longer in the school file.</translation>
    </message>
    <message>
        <source>This file is no longer here.</source>
        <translation>This file is no longer here.</translation>
    </message>
    <message>
        <source>This finding has been accepted already.</source>
        <translation>This finding has been accepted already.</translation>
    </message>
    <message>
        <source>This finding is closed already.</source>
        <translation>This finding is closed already.</translation>
    </message>
    <message>
        <source>This finding is there no more.</source>
        <translation>This finding is there no more.</translation>
    </message>
    <message>
        <source>This group belongs to another class.</source>
        <translation>This group belongs to another class.</translation>
    </message>
    <message>
        <source>This group has the subject already.</source>
        <translation>This group has the subject already.</translation>
    </message>
    <message>
        <source>This group is no longer in the school file.</source>
        <translation>This group is no longer in the school file.</translation>
    </message>
    <message>
        <source>This has stood for more than {days} days: to change it, give a reason.</source>
        <translation>This has stood for more than {days} days: to change it, give a reason.</translation>
    </message>
    <message>
        <source>This holiday is no longer in the school file.</source>
        <translation>This holiday is no longer in the school file.</translation>
    </message>
    <message>
        <source>This homework has been taken back.</source>
        <translation>This homework has been taken back.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>This is no e-mail address.</translation>
    </message>
    <message>
        <source>This is no key off a sheet: four lines of 18 signs are needed.</source>
        <translation>This is no key off a sheet: four lines of 18 signs are needed.</translation>
    </message>
    <message>
        <source>This is one and the same person.</source>
        <translation>This is one and the same person.</translation>
    </message>
    <message>
        <source>This is the last administrator: without one nobody could manage the diary.</source>
        <translation>This is the last administrator: without one nobody could manage the diary.</translation>
    </message>
    <message>
        <source>This is the last administrator: without one nobody could sign in as administrator. Name another first.</source>
        <translation>This is the last administrator: without one nobody could sign in as administrator. Name another first.</translation>
    </message>
    <message>
        <source>This is the only academic year: it stays.</source>
        <translation>This is the only academic year: it stays.</translation>
    </message>
    <message>
        <source>This is the only kind of work: it stays.</source>
        <translation>This is the only kind of work: it stays.</translation>
    </message>
    <message>
        <source>This is the school file itself, and no backup.</source>
        <translation>This is the school file itself, and no backup.</translation>
    </message>
    <message>
        <source>This is too long for a news item: at most {most} letters.</source>
        <translation>This is too long for a news item: at most {most} letters.</translation>
    </message>
    <message>
        <source>This is too much at once: the journal takes {max_rows} rows and {max_columns} columns.</source>
        <translation>This is too much at once: the journal takes {max_rows} rows and {max_columns} columns.</translation>
    </message>
    <message>
        <source>This kind of work is no longer in the school file.</source>
        <translation>This kind of work is no longer in the school file.</translation>
    </message>
    <message>
        <source>This lesson is no longer in the timetable.</source>
        <translation>This lesson is no longer in the timetable.</translation>
    </message>
    <message>
        <source>This login cannot be used: Latin letters, digits, dot or hyphen, from 2 to 40 characters.</source>
        <translation>This login cannot be used: Latin letters, digits, dot or hyphen, from 2 to 40 characters.</translation>
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
        <source>This message does not wait to be confirmed.</source>
        <translation>This message does not wait to be confirmed.</translation>
    </message>
    <message>
        <source>This message is not there.</source>
        <translation>This message is not there.</translation>
    </message>
    <message>
        <source>This news item has been withdrawn and stays as it was.</source>
        <translation>This news item has been withdrawn and stays as it was.</translation>
    </message>
    <message>
        <source>This news item is no longer there.</source>
        <translation>This news item is no longer there.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Mix words, or letters and digits.</source>
        <translation>This password is too easy to guess. Mix words, or letters and digits.</translation>
    </message>
    <message>
        <source>This period is no longer in the school file.</source>
        <translation>This period is no longer in the school file.</translation>
    </message>
    <message>
        <source>This person does not belong to the class.</source>
        <translation>This person does not belong to the class.</translation>
    </message>
    <message>
        <source>This person has a login already.</source>
        <translation>This person has a login already.</translation>
    </message>
    <message>
        <source>This person has no login yet.</source>
        <translation>This person has no login yet.</translation>
    </message>
    <message>
        <source>This person is no longer in the school file.</source>
        <translation>This person is no longer in the school file.</translation>
    </message>
    <message>
        <source>This person is not a parent of the pupil.</source>
        <translation>This person is not a parent of the pupil.</translation>
    </message>
    <message>
        <source>This person is not a pupil.</source>
        <translation>This person is not a pupil.</translation>
    </message>
    <message>
        <source>This person is still at the school. Confirm that he or she has left, or end the enrolment or the work first.</source>
        <translation>This person is still at the school. Confirm that he or she has left, or end the enrolment or the work first.</translation>
    </message>
    <message>
        <source>This remark is no longer there.</source>
        <translation>This remark is no longer there.</translation>
    </message>
    <message>
        <source>This report has no Word template.</source>
        <translation>This report has no Word template.</translation>
    </message>
    <message>
        <source>This request is not waiting any more: it was answered or taken back.</source>
        <translation>This request is not waiting any more: it was answered or taken back.</translation>
    </message>
    <message>
        <source>This role is not granted: it follows from what a person does at school.</source>
        <translation>This role is not granted: it follows from what a person does at school.</translation>
    </message>
    <message>
        <source>This rule does not depend on the subject.</source>
        <translation>This rule does not depend on the subject.</translation>
    </message>
    <message>
        <source>This scale has no mark {value}.</source>
        <translation>This scale has no mark {value}.</translation>
    </message>
    <message>
        <source>This subject is no longer in the school file.</source>
        <translation>This subject is no longer in the school file.</translation>
    </message>
    <message>
        <source>This thematic plan is for another subject, grade or year.</source>
        <translation>This thematic plan is for another subject, grade or year.</translation>
    </message>
    <message>
        <source>This thematic plan is no longer in the school file.</source>
        <translation>This thematic plan is no longer in the school file.</translation>
    </message>
    <message>
        <source>This value is not possible for the setting {field}.</source>
        <translation>This value is not possible for the setting {field}.</translation>
    </message>
    <message>
        <source>This week belongs to another academic year: it is not signed any more.</source>
        <translation>This week belongs to another academic year: it is not signed any more.</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait {wait}.</source>
        <translation>Too many attempts. Please wait {wait}.</translation>
    </message>
    <message>
        <source>Too many files: at most {most} can be attached here.</source>
        <translation>Too many files: at most {most} can be attached here.</translation>
    </message>
    <message>
        <source>Urgent messages are always told: this cannot be switched off.</source>
        <translation>Urgent messages are always told: this cannot be switched off.</translation>
    </message>
    <message>
        <source>You are signed in as this person. Merge the other one into yours.</source>
        <translation>You are signed in as this person. Merge the other one into yours.</translation>
    </message>
    <message>
        <source>You are signed out. Please sign in again.</source>
        <translation>You are signed out. Please sign in again.</translation>
    </message>
    <message>
        <source>You cannot erase yourself. Another administrator can.</source>
        <translation>You cannot erase yourself. Another administrator can.</translation>
    </message>
    <message>
        <source>You cannot send urgent messages. Send it as an ordinary one.</source>
        <translation>You cannot send urgent messages. Send it as an ordinary one.</translation>
    </message>
    <message>
        <source>You cannot write to one of those chosen.</source>
        <translation>You cannot write to one of those chosen.</translation>
    </message>
    <message>
        <source>You do not teach this child any more: you can read the conversation, but not write into it.</source>
        <translation>You do not teach this child any more: you can read the conversation, but not write into it.</translation>
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
        <source>You have no right to write to the folder {path}. Ask the administrator of the share.</source>
        <translation>You have no right to write to the folder {path}. Ask the administrator of the share.</translation>
    </message>
    <message>
        <source>You have sent {most} urgent messages today, as many as the school allows. Send it as an ordinary one.</source>
        <translation>You have sent {most} urgent messages today, as many as the school allows. Send it as an ordinary one.</translation>
    </message>
    <message>
        <source>You have {most} drafts. Drop some of them first.</source>
        <translation>You have {most} drafts. Drop some of them first.</translation>
    </message>
    <message>
        <source>You may not write to the folder {path}. Choose another one, such as Documents.</source>
        <translation>You may not write to the folder {path}. Choose another one, such as Documents.</translation>
    </message>
    <message>
        <source>You may not write to the folder {path}. Choose another one.</source>
        <translation>You may not write to the folder {path}. Choose another one.</translation>
    </message>
    <message>
        <source>{course} is another course now than in the backup. Nothing was changed.</source>
        <translation>{course} is another course now than in the backup. Nothing was changed.</translation>
    </message>
    <message>
        <source>{file} is no Word document, or it is damaged. Save it in Word as DOCX and choose it anew.</source>
        <translation>{file} is no Word document, or it is damaged. Save it in Word as DOCX and choose it anew.</translation>
    </message>
    <message>
        <source>{file} is too large for a template.</source>
        <translation>{file} is too large for a template.</translation>
    </message>
    <message>
        <source>{file}: a field is not well written: “{value}”. In double braces there is the name of a field only.</source>
        <translation>{file}: a field is not well written: “{value}”. In double braces there is the name of a field only.</translation>
    </message>
    <message>
        <source>{file}: a template may show fields, ask for them (if) and go through lists (for), and nothing else; “{value}” is none of these.</source>
        <translation>{file}: a template may show fields, ask for them (if) and go through lists (for), and nothing else; “{value}” is none of these.</translation>
    </message>
    <message>
        <source>{file}: heads and feet of pages may hold only fields that are the same for all, such as the school and the day.</source>
        <translation>{file}: heads and feet of pages may hold only fields that are the same for all, such as the school and the day.</translation>
    </message>
    <message>
        <source>{file}: there is no field “{field}”. The fields are listed under “Word…”.</source>
        <translation>{file}: there is no field “{field}”. The fields are listed under “Word…”.</translation>
    </message>
    <message>
        <source>{name} is a program, or a document with one inside: it cannot be attached.</source>
        <translation>{name} is a program, or a document with one inside: it cannot be attached.</translation>
    </message>
    <message>
        <source>{name} is no file: folders cannot be attached.</source>
        <translation>{name} is no file: folders cannot be attached.</translation>
    </message>
    <message>
        <source>{path} is another folder for backups than the one that was set.</source>
        <translation>{path} is another folder for backups than the one that was set.</translation>
    </message>
    <message>
        <source>{path} is not a key file.</source>
        <translation>{path} is not a key file.</translation>
    </message>
    <message>
        <source>{path} is not a school file of this program.</source>
        <translation>{path} is not a school file of this program.</translation>
    </message>
    <message>
        <source>{value} is a date: a spreadsheet takes 4/5 for one. Format its cells as text there, or enter the marks here.</source>
        <translation>{value} is a date: a spreadsheet takes 4/5 for one. Format its cells as text there, or enter the marks here.</translation>
    </message>
    <message>
        <source>{value} is no mark but a mean.</source>
        <translation>{value} is no mark but a mean.</translation>
    </message>
    <message>
        <source>“Not attested” and a deferral need a reason.</source>
        <translation>“Not attested” and a deferral need a reason.</translation>
    </message>
    <message>
        <source>“{value}” is no class: first the grade from 1 to 11, then a letter or a short name.</source>
        <translation>“{value}” is no class: first the grade from 1 to 11, then a letter or a short name.</translation>
    </message>
</context>
<context>
    <name>ExchangePages</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>A mark counts as soon as the teacher has set it. The page reads the rating when it is opened; it is not told of the marks of other children meanwhile.</source>
        <translation>A mark counts as soon as the teacher has set it. The page reads the rating when it is opened; it is not told of the marks of other children meanwhile.</translation>
    </message>
    <message>
        <source>By the mean of all subjects: each mark is multiplied by the weight of its work, and the sum is divided by the sum of the weights. A 5 of weight 1 and a 4 of weight 3: (5·1 + 4·3) : (1 + 3) = {0}.</source>
        <translation>By the mean of all subjects: each mark is multiplied by the weight of its work, and the sum is divided by the sum of the weights. A 5 of weight 1 and a 4 of weight 3: (5·1 + 4·3) : (1 + 3) = {0}.</translation>
    </message>
    <message>
        <source>Equal means share their places: 3–5. They are compared exactly, so that two that both read {0} may stand on different places.</source>
        <translation>Equal means share their places: 3–5. They are compared exactly, so that two that both read {0} may stand on different places.</translation>
    </message>
    <message>
        <source>How the rating is worked out</source>
        <translation>How the rating is worked out</translation>
    </message>
    <message>
        <source>Only numbers count. “Passed”, “exempt”, “not attested”, works not handed in and works of weight 0 change nothing.</source>
        <translation>Only numbers count. “Passed”, “exempt”, “not attested”, works not handed in and works of weight 0 change nothing.</translation>
    </message>
    <message>
        <source>Pupils who are in the class and have marks are compared; newcomers bring their marks of the period along, those who have left are out. In a subject: those of the class who are taught it together.</source>
        <translation>Pupils who are in the class and have marks are compared; newcomers bring their marks of the period along, those who have left are out. In a subject: those of the class who are taught it together.</translation>
    </message>
    <message>
        <source>The change is against the place of a week ago: by the marks of lessons up to {0}, among those who were in the class then.</source>
        <translation>The change is against the place of a week ago: by the marks of lessons up to {0}, among those who were in the class then.</translation>
    </message>
</context>
<context>
    <name>ExportsPage</name>
    <message>
        <source>All data as tables</source>
        <translation>All data as tables</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Each table of the school as CSV with names beside the numbers, and a description that programs understand: for the school&apos;s own evaluations, and for leaving this program. No passwords, no drafts.</source>
        <translation>Each table of the school as CSV with names beside the numbers, and a description that programs understand: for the school&apos;s own evaluations, and for leaving this program. No passwords, no drafts.</translation>
    </message>
    <message>
        <source>Find the person</source>
        <translation>Find the person</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>One person</translation>
    </message>
    <message>
        <source>OneRoster 1.2</source>
        <translation>OneRoster 1.2</translation>
    </message>
    <message>
        <source>Pupils, parents, staff, classes and courses of a year, if wanted with works and marks: for learning platforms and other diaries that read the standard. No passwords, no absences, no letters.</source>
        <translation>Pupils, parents, staff, classes and courses of a year, if wanted with works and marks: for learning platforms and other diaries that read the standard. No passwords, no absences, no letters.</translation>
    </message>
    <message>
        <source>School year</source>
        <translation>School year</translation>
    </message>
    <message>
        <source>The lessons of a class for the calendar of a phone or PC (iCalendar).</source>
        <translation>The lessons of a class for the calendar of a phone or PC (iCalendar).</translation>
    </message>
    <message>
        <source>What is held on a person, for that person; a pupil&apos;s file for another school. Both are in the person&apos;s card.</source>
        <translation>What is held on a person, for that person; a pupil&apos;s file for another school. Both are in the person&apos;s card.</translation>
    </message>
    <message>
        <source>Writing OneRoster…</source>
        <translation>Writing OneRoster…</translation>
    </message>
    <message>
        <source>Writing the calendar…</source>
        <translation>Writing the calendar…</translation>
    </message>
    <message>
        <source>Writing the tables…</source>
        <translation>Writing the tables…</translation>
    </message>
    <message>
        <source>with what people wrote to one another</source>
        <translation>with what people wrote to one another</translation>
    </message>
    <message>
        <source>with works and marks</source>
        <translation>with works and marks</translation>
    </message>
</context>
<context>
    <name>FamiliesPart</name>
    <message>
        <source>Classes in the order of need, by their last finished weeks</source>
        <translation>Classes in the order of need, by their last finished weeks</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Worst first</translation>
    </message>
</context>
<context>
    <name>FamilyDialog</name>
    <message>
        <source>Choose a class</source>
        <translation>Choose a class</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>First parent</source>
        <translation>First parent</translation>
    </message>
    <message>
        <source>In the class from</source>
        <translation>In the class from</translation>
    </message>
    <message>
        <source>New pupil</source>
        <translation>New pupil</translation>
    </message>
    <message>
        <source>Parents may be left out and added later. A parent who has a child here is taken from the list.</source>
        <translation>Parents may be left out and added later. A parent who has a child here is taken from the list.</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Second parent</source>
        <translation>Second parent</translation>
    </message>
</context>
<context>
    <name>FamilyPage</name>
    <message>
        <source>Ask the class teacher to link your child to your login.</source>
        <translation>Ask the class teacher to link your child to your login.</translation>
    </message>
    <message>
        <source>No diary is linked to this login yet</source>
        <translation>No diary is linked to this login yet</translation>
    </message>
    <message>
        <source>The diary could not be opened</source>
        <translation>The diary could not be opened</translation>
    </message>
    <message>
        <source>There is nobody in this class</source>
        <extracomment>What becomes of diaries without anything in them being changed.</extracomment>
        <translation>There is nobody in this class</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>FieldNote</name>
    <message>
        <source>Give up this entry</source>
        <translation>Give up this entry</translation>
    </message>
    <message>
        <source>Leave theirs</source>
        <translation>Leave theirs</translation>
    </message>
    <message>
        <source>Not accepted: {0}</source>
        <translation>Not accepted: {0}</translation>
    </message>
    <message>
        <source>Somebody else has stored: {0}
You entered: {1}</source>
        <translation>Somebody else has stored: {0}
You entered: {1}</translation>
    </message>
    <message>
        <source>Store mine</source>
        <translation>Store mine</translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Fields for a template</source>
        <translation>Fields for a template</translation>
    </message>
    <message>
        <source>Write a field into the document in double braces; it is replaced by what is written here.</source>
        <translation>Write a field into the document in double braces; it is replaced by what is written here.</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Cancel {0}</source>
        <translation>Cancel {0}</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Remove {0}</translation>
    </message>
    <message>
        <source>{0} is being stored</source>
        <translation>{0} is being stored</translation>
    </message>
</context>
<context>
    <name>FileTopicsModel</name>
    <message>
        <source>Homework</source>
        <translation>Homework</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>, archives</source>
        <translation>, archives</translation>
    </message>
    <message>
        <source>, other files</source>
        <translation>, other files</translation>
    </message>
    <message>
        <source>, sound and video</source>
        <translation>, sound and video</translation>
    </message>
    <message>
        <source>, texts of programs</source>
        <translation>, texts of programs</translation>
    </message>
    <message>
        <source>Here pictures and PDF can be looked at. Open “{0}” at home or at a PC of the school.</source>
        <translation>Here pictures and PDF can be looked at. Open “{0}” at home or at a PC of the school.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>Such files (*{0})</source>
        <translation>Such files (*{0})</translation>
    </message>
    <message>
        <source>Up to {0} files, {1} each, {2} together. Pictures, PDF, texts, office documents{3}.</source>
        <translation>Up to {0} files, {1} each, {2} together. Pictures, PDF, texts, office documents{3}.</translation>
    </message>
</context>
<context>
    <name>FillingPart</name>
    <message>
        <source>By subject</source>
        <translation>By subject</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>By week</translation>
    </message>
    <message>
        <source>Classes and subjects in the order of need, by the chosen figure</source>
        <translation>Classes and subjects in the order of need, by the chosen figure</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Open the journal</source>
        <translation>Open the journal</translation>
    </message>
    <message>
        <source>Over the weeks</source>
        <translation>Over the weeks</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Teachers</source>
        <translation>Teachers</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>What control has found there</source>
        <translation>What control has found there</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Worst first</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All news</source>
        <translation>All news</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Of the class</source>
        <translation>Of the class</translation>
    </message>
    <message>
        <source>Of the school</source>
        <translation>Of the school</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Which news</source>
        <translation>Which news</translation>
    </message>
    <message>
        <source>Whose news</source>
        <translation>Whose news</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Write news (Ctrl+N)</source>
        <translation>Write news (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>FindingActs</name>
    <message numerus="yes">
        <source>%n answer(s) given to the deputy head.</source>
        <translation>
            <numerusform>%n answer given to the deputy head.</numerusform>
            <numerusform>%n answers given to the deputy head.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) accepted.</source>
        <translation>
            <numerusform>%n finding accepted.</numerusform>
            <numerusform>%n findings accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) closed.</source>
        <translation>
            <numerusform>%n finding closed.</numerusform>
            <numerusform>%n findings closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) returned to the teacher.</source>
        <translation>
            <numerusform>%n finding returned to the teacher.</numerusform>
            <numerusform>%n findings returned to the teacher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not corrected yet: %n</source>
        <translation>
            <numerusform>Not corrected yet: %n</numerusform>
            <numerusform>Not corrected yet: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The teachers are told of %n finding(s).</source>
        <translation>
            <numerusform>The teacher is told of %n finding.</numerusform>
            <numerusform>The teachers are told of %n findings.</numerusform>
        </translation>
    </message>
    <message>
        <source>They have been reminded today already.</source>
        <translation>They have been reminded today already.</translation>
    </message>
</context>
<context>
    <name>FindingDeeds</name>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Check at once whether it is corrected (F)</source>
        <translation>Check at once whether it is corrected (F)</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Give a reason…</source>
        <translation>Give a reason…</translation>
    </message>
    <message>
        <source>Have the teacher told once more (N)</source>
        <translation>Have the teacher told once more (N)</translation>
    </message>
    <message>
        <source>It may stay so (A)</source>
        <translation>It may stay so (A)</translation>
    </message>
    <message>
        <source>Open the journal at this very place (Enter)</source>
        <translation>Open the journal at this very place (Enter)</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>Open the place</translation>
    </message>
    <message>
        <source>Remind…</source>
        <translation>Remind…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Return…</translation>
    </message>
    <message>
        <source>Tell the deputy head why it is so (E)</source>
        <translation>Tell the deputy head why it is so (E)</translation>
    </message>
    <message>
        <source>The answer will not do: say why (R)</source>
        <translation>The answer will not do: say why (R)</translation>
    </message>
    <message>
        <source>What the class has to do on this day, in the overview (Enter)</source>
        <translation>What the class has to do on this day, in the overview (Enter)</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>A class teacher sees them all, working as: {0}</source>
        <translation>A class teacher sees them all, working as: {0}</translation>
    </message>
    <message numerus="yes">
        <source>It was so %n time(s) before</source>
        <translation>
            <numerusform>It was so once before</numerusform>
            <numerusform>It was so %n times before</numerusform>
        </translation>
    </message>
    <message>
        <source>To open the place, work as: {0} (under your name above)</source>
        <translation>To open the place, work as: {0} (under your name above)</translation>
    </message>
    <message>
        <source>What the class has to do on this day is told by the journals of its subjects</source>
        <translation>What the class has to do on this day is told by the journals of its subjects</translation>
    </message>
    <message>
        <source>closed on {0}: {1}</source>
        <translation>closed on {0}: {1}</translation>
    </message>
    <message>
        <source>since {0}</source>
        <comment>a day</comment>
        <translation>since {0}</translation>
    </message>
    <message>
        <source>{0}, closed on {1}</source>
        <comment>since when</comment>
        <translation>{0}, closed on {1}</translation>
    </message>
</context>
<context>
    <name>FindingWhyNot</name>
    <message>
        <source>Choose a finding in the list first</source>
        <translation>Choose a finding in the list first</translation>
    </message>
    <message>
        <source>It is closed: there is nothing more to be done</source>
        <translation>It is closed: there is nothing more to be done</translation>
    </message>
    <message>
        <source>It was accepted: it may stay so</source>
        <translation>It was accepted: it may stay so</translation>
    </message>
    <message>
        <source>It was returned already, and waits for the teacher</source>
        <translation>It was returned already, and waits for the teacher</translation>
    </message>
    <message>
        <source>No teacher is named here: there is nobody to be reminded</source>
        <translation>No teacher is named here: there is nobody to be reminded</translation>
    </message>
    <message>
        <source>Only one place can be opened at a time: choose one finding</source>
        <translation>Only one place can be opened at a time: choose one finding</translation>
    </message>
    <message>
        <source>The letter is read by the parent and the teacher alone</source>
        <translation>The letter is read by the parent and the teacher alone</translation>
    </message>
    <message>
        <source>The teacher has answered: it is for the deputy head to judge</source>
        <translation>The teacher has answered: it is for the deputy head to judge</translation>
    </message>
    <message>
        <source>The teacher has not answered yet: there is nothing to return</source>
        <translation>The teacher has not answered yet: there is nothing to return</translation>
    </message>
    <message>
        <source>There is no page of this in the program</source>
        <translation>There is no page of this in the program</translation>
    </message>
    <message>
        <source>This can be done with none of the findings that are chosen</source>
        <translation>This can be done with none of the findings that are chosen</translation>
    </message>
    <message>
        <source>To open the place, work as: {0}</source>
        <translation>To open the place, work as: {0}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Last word</source>
        <translation>Last word</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lesson</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Reminded: {0}</source>
        <translation>Reminded: {0}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
</context>
<context>
    <name>FindingsBar</name>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Days of the lessons</source>
        <translation>Days of the lessons</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>From … to …</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Not settled</translation>
    </message>
    <message>
        <source>One subject</source>
        <translation>One subject</translation>
    </message>
    <message>
        <source>Only {0}: show all again</source>
        <translation>Only {0}: show all again</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Show all again</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Waiting for the teacher</source>
        <translation>Waiting for the teacher</translation>
    </message>
</context>
<context>
    <name>FindingsEmpty</name>
    <message>
        <source>No closed findings</source>
        <translation>No closed findings</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>No findings</translation>
    </message>
    <message>
        <source>Nothing in the journals breaks a rule now.</source>
        <translation>Nothing in the journals breaks a rule now.</translation>
    </message>
    <message>
        <source>That is done by the program itself while it is open, and takes a few minutes.</source>
        <translation>That is done by the program itself while it is open, and takes a few minutes.</translation>
    </message>
    <message>
        <source>The journals have not been checked yet</source>
        <translation>The journals have not been checked yet</translation>
    </message>
    <message>
        <source>The page could not be read</source>
        <translation>The page could not be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>What has been mended will be listed here.</source>
        <translation>What has been mended will be listed here.</translation>
    </message>
    <message>
        <source>Your journals are in order: there is nothing to answer.</source>
        <translation>Your journals are in order: there is nothing to answer.</translation>
    </message>
</context>
<context>
    <name>FindingsOut</name>
    <message>
        <source>Print the list…</source>
        <translation>Print the list…</translation>
    </message>
    <message>
        <source>Save the list as CSV…</source>
        <translation>Save the list as CSV…</translation>
    </message>
    <message>
        <source>Save the list as PDF…</source>
        <translation>Save the list as PDF…</translation>
    </message>
    <message>
        <source>Save the list as an Excel workbook…</source>
        <translation>Save the list as an Excel workbook…</translation>
    </message>
    <message>
        <source>{0}: there are no findings here</source>
        <translation>{0}: there are no findings here</translation>
    </message>
</context>
<context>
    <name>FindingsTable</name>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>FirstDayPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Do not skip</source>
        <translation>Do not skip</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
</context>
<context>
    <name>FolderBar</name>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>To several</source>
        <translation>To several</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Damaged: {0}</source>
        <translation>Damaged: {0}</translation>
    </message>
    <message>
        <source>Look into backups</source>
        <translation>Look into backups</translation>
    </message>
    <message>
        <source>Make no more backups here; those that are here stay</source>
        <translation>Make no more backups here; those that are here stay</translation>
    </message>
    <message>
        <source>Newest: {0}, {1}, verified. Next: {2}.</source>
        <translation>Newest: {0}, {1}, verified. Next: {2}.</translation>
    </message>
    <message>
        <source>No backup here yet.</source>
        <translation>No backup here yet.</translation>
    </message>
    <message>
        <source>On this PC elsewhere…</source>
        <translation>On this PC elsewhere…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>This PC sees it as {0}</source>
        <translation>This PC sees it as {0}</translation>
    </message>
    <message>
        <source>Where this PC sees the folder under another path</source>
        <translation>Where this PC sees the folder under another path</translation>
    </message>
</context>
<context>
    <name>ForAllDialog</name>
    <message>
        <source>A file for each class</source>
        <translation>A file for each class</translation>
    </message>
    <message numerus="yes">
        <source>All classes (%n)</source>
        <translation>
            <numerusform>All classes (%n)</numerusform>
            <numerusform>All classes (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>All classes in one file</source>
        <translation>All classes in one file</translation>
    </message>
    <message>
        <source>As</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Folder for the files</translation>
    </message>
    <message>
        <source>For all classes</source>
        <translation>For all classes</translation>
    </message>
    <message>
        <source>Grade {0}</source>
        <translation>Grade {0}</translation>
    </message>
    <message>
        <source>Made: {0} of {1}.</source>
        <translation>Made: {0} of {1}.</translation>
    </message>
    <message>
        <source>Make…</source>
        <translation>Make…</translation>
    </message>
    <message>
        <source>Making {0}…</source>
        <translation>Making {0}…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stopped. Made: {0} of {1}.</source>
        <translation>Stopped. Made: {0} of {1}.</translation>
    </message>
    <message>
        <source>What could not be made</source>
        <translation>What could not be made</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Writing the file…</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Freshness</name>
    <message>
        <source>Judge now what has changed in the journals (F5)</source>
        <translation>Judge now what has changed in the journals (F5)</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>Renew the figures</source>
        <translation>Renew the figures</translation>
    </message>
    <message>
        <source>Since then: {0}</source>
        <translation>Since then: {0}</translation>
    </message>
    <message>
        <source>as of {0}</source>
        <translation>as of {0}</translation>
    </message>
    <message>
        <source>being renewed…</source>
        <translation>being renewed…</translation>
    </message>
</context>
<context>
    <name>GapRow</name>
    <message>
        <source>no lesson</source>
        <translation>no lesson</translation>
    </message>
    <message>
        <source>{0}. No lesson</source>
        <translation>{0}. No lesson</translation>
    </message>
</context>
<context>
    <name>GroupNameDialog</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name of the group</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>Rename the group</source>
        <translation>Rename the group</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>What is taught to the group is set on the page of courses.</source>
        <translation>What is taught to the group is set on the page of courses.</translation>
    </message>
    <message>
        <source>With pupils of several classes</source>
        <translation>With pupils of several classes</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>By class</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>By rule</translation>
    </message>
    <message>
        <source>By teacher</source>
        <translation>By teacher</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Group by</translation>
    </message>
</context>
<context>
    <name>HandIn</name>
    <message>
        <source>Handed in late, {0}</source>
        <translation>Handed in late, {0}</translation>
    </message>
    <message>
        <source>Handed in {0}</source>
        <translation>Handed in {0}</translation>
    </message>
    <message>
        <source>The teacher has not looked at it yet</source>
        <translation>The teacher has not looked at it yet</translation>
    </message>
    <message>
        <source>The teacher looked at it {0}</source>
        <translation>The teacher looked at it {0}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>replaced by a newer one</source>
        <translation>replaced by a newer one</translation>
    </message>
    <message>
        <source>to be worked over</source>
        <translation>to be worked over</translation>
    </message>
    <message>
        <source>waits for the teacher</source>
        <translation>waits for the teacher</translation>
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
        <translation>A file is still on its way.</translation>
    </message>
    <message>
        <source>Being handed in…</source>
        <translation>Being handed in…</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>Hand in once more</source>
        <translation>Hand in once more</translation>
    </message>
    <message>
        <source>Hand in the work</source>
        <translation>Hand in the work</translation>
    </message>
    <message>
        <source>Kept as a draft. Only you can see it.</source>
        <translation>Kept as a draft. Only you can see it.</translation>
    </message>
    <message>
        <source>Longer than {0} letters: shorten it, or attach a file.</source>
        <translation>Longer than {0} letters: shorten it, or attach a file.</translation>
    </message>
    <message>
        <source>Not handed in yet</source>
        <translation>Not handed in yet</translation>
    </message>
    <message>
        <source>Not handed in: {0}</source>
        <translation>Not handed in: {0}</translation>
    </message>
    <message>
        <source>Text of the work</source>
        <translation>Text of the work</translation>
    </message>
    <message>
        <source>Write the solution, or add pictures and files</source>
        <translation>Write the solution, or add pictures and files</translation>
    </message>
</context>
<context>
    <name>HandInPage</name>
    <message>
        <source>All homework</source>
        <translation>All homework</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Back to the list (Esc)</translation>
    </message>
    <message>
        <source>Nothing has been handed in.</source>
        <translation>Nothing has been handed in.</translation>
    </message>
</context>
<context>
    <name>HandInTable</name>
    <message>
        <source>Handed in</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Pupils</translation>
    </message>
</context>
<context>
    <name>HandOut</name>
    <message numerus="yes">
        <source>%n attached file(s) could not be read.</source>
        <translation>
            <numerusform>%n attached file could not be read.</numerusform>
            <numerusform>%n attached files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s): {0}</source>
        <translation>
            <numerusform>%n lesson: {0}</numerusform>
            <numerusform>%n lessons: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) and the report cards: {0}</source>
        <translation>
            <numerusform>%n mark and the report cards: {0}</numerusform>
            <numerusform>%n marks and the report cards: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of data: {0}</source>
        <translation>
            <numerusform>%n row of data: {0}</numerusform>
            <numerusform>%n rows of data: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s), {0} rows: {1}</source>
        <translation>
            <numerusform>%n table, {0} rows: {1}</numerusform>
            <numerusform>%n tables, {0} rows: {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Stopped. Nothing was written.</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Where to save</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Written: {0}</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>All that the diary holds on this person, and who looked at it: for the person, who may ask for it by law. A PDF to read, tables for programs, and the files handed in. Data of others are left out.</source>
        <translation>All that the diary holds on this person, and who looked at it: for the person, who may ask for it by law. A PDF to read, tables for programs, and the files handed in. Data of others are left out.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Collecting the data…</source>
        <translation>Collecting the data…</translation>
    </message>
    <message>
        <source>File of {0} for another school</source>
        <translation>File of {0} for another school</translation>
    </message>
    <message>
        <source>Personal data, classes, report cards of all years, marks and absences of this year by their days: for the school to which the pupil goes. A PDF to sign, a workbook, and data that another diary can read.</source>
        <translation>Personal data, classes, report cards of all years, marks and absences of this year by their days: for the school to which the pupil goes. A PDF to sign, a workbook, and data that another diary can read.</translation>
    </message>
    <message>
        <source>What is held on {0}</source>
        <translation>What is held on {0}</translation>
    </message>
</context>
<context>
    <name>HandedIn</name>
    <message>
        <source>Due: {0}</source>
        <translation>Due: {0}</translation>
    </message>
    <message>
        <source>Handed in: {0} of {1}</source>
        <translation>Handed in: {0} of {1}</translation>
    </message>
    <message>
        <source>Version {0}, {1}: {2}</source>
        <translation>Version {0}, {1}: {2}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>given back for rework</source>
        <translation>given back for rework</translation>
    </message>
    <message>
        <source>mark {0}</source>
        <translation>mark {0}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>only ticked as done</source>
        <translation>only ticked as done</translation>
    </message>
    <message>
        <source>replaced by a newer version</source>
        <translation>replaced by a newer version</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>waits for an answer</translation>
    </message>
    <message>
        <source>{0} (handed in late)</source>
        <translation>{0} (handed in late)</translation>
    </message>
    <message>
        <source>{0}, late</source>
        <translation>{0}, late</translation>
    </message>
</context>
<context>
    <name>HandedInPage</name>
    <message>
        <source>A new work “homework”</source>
        <translation>A new work “homework”</translation>
    </message>
    <message>
        <source>Back to the journal</source>
        <translation>Back to the journal</translation>
    </message>
    <message>
        <source>Back to the journal (Esc)</source>
        <translation>Back to the journal (Esc)</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>Journal</source>
        <extracomment>Who looks at a work for so long has seen it.</extracomment>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Marks go into</source>
        <translation>Marks go into</translation>
    </message>
    <message>
        <source>There is no lesson on that day: no marks</source>
        <translation>There is no lesson on that day: no marks</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>No marks yet {0}</source>
        <translation>No marks yet {0}</translation>
    </message>
    <message>
        <source>You are here for the first time: what is new will be said from now on</source>
        <translation>You are here for the first time: what is new will be said from now on</translation>
    </message>
    <message>
        <source>all works are handed in</source>
        <translation>all works are handed in</translation>
    </message>
    <message>
        <source>attendance: missed {0}</source>
        <comment>«4 lessons»</comment>
        <translation>attendance: missed {0}</translation>
    </message>
    <message>
        <source>attendance: nothing missed</source>
        <translation>attendance: nothing missed</translation>
    </message>
    <message>
        <source>mean of all subjects {0}</source>
        <translation>mean of all subjects {0}</translation>
    </message>
    <message>
        <source>no debts</source>
        <translation>no debts</translation>
    </message>
    <message>
        <source>no lessons yet</source>
        <translation>no lessons yet</translation>
    </message>
    <message>
        <source>nothing new {0}</source>
        <translation>nothing new {0}</translation>
    </message>
    <message>
        <source>since your last visit on {0}</source>
        <translation>since your last visit on {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>subject, «hand in by …»</comment>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}; other changes: {1}</source>
        <comment>«since …», their number</comment>
        <translation>{0}; other changes: {1}</translation>
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
        <translation>.  (dot)</translation>
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
        <translation>Arrows, Enter, Tab</translation>
    </message>
    <message>
        <source>Arrows, Tab</source>
        <translation>Arrows, Tab</translation>
    </message>
    <message>
        <source>Beside the marks; Esc goes back</source>
        <translation>Beside the marks; Esc goes back</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Charts</translation>
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
        <translation>Ctrl+F, or letters</translation>
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
        <translation>Ctrl+PgUp   Ctrl+PgDown</translation>
    </message>
    <message>
        <source>Ctrl+R, or Enter</source>
        <translation>Ctrl+R, or Enter</translation>
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
        <translation>Ctrl+Space   Shift+Space</translation>
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
        <translation>Ctrl+arrows</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+wheel</translation>
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
        <translation>Diaries</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Diary</translation>
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
        <translation>Everywhere</translation>
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
        <translation>Findings</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Homework</translation>
    </message>
    <message>
        <source>Into a cell</source>
        <translation>Into a cell</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Letters, Enter</source>
        <translation>Letters, Enter</translation>
    </message>
    <message>
        <source>Looks and signatures</source>
        <translation>Looks and signatures</translation>
    </message>
    <message>
        <source>Many cells at once</source>
        <translation>Many cells at once</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Messages, news, findings</source>
        <translation>Messages, news, findings</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>News</source>
        <translation>News</translation>
    </message>
    <message>
        <source>Overview of control</source>
        <translation>Overview of control</translation>
    </message>
    <message>
        <source>PgUp, PgDn</source>
        <translation>PgUp, PgDn</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Select</translation>
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
        <translation>Shift+arrows</translation>
    </message>
    <message>
        <source>Shift+↑ ↓   Ctrl+A</source>
        <translation>Shift+↑ ↓   Ctrl+A</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>When the program asks</source>
        <translation>When the program asks</translation>
    </message>
    <message>
        <source>With a finger</source>
        <translation>With a finger</translation>
    </message>
    <message>
        <source>Write news</source>
        <translation>Write news</translation>
    </message>
    <message>
        <source>a chart: closer, wider, all of it</source>
        <translation>a chart: closer, wider, all of it</translation>
    </message>
    <message>
        <source>a debt: the work was not handed in</source>
        <translation>a debt: the work was not handed in</translation>
    </message>
    <message>
        <source>a heading</source>
        <translation>a heading</translation>
    </message>
    <message>
        <source>a mark, and on to the next pupil</source>
        <translation>a mark, and on to the next pupil</translation>
    </message>
    <message>
        <source>a new message</source>
        <translation>a new message</translation>
    </message>
    <message>
        <source>a numbered list, a list with dots, a quote</source>
        <translation>a numbered list, a list with dots, a quote</translation>
    </message>
    <message>
        <source>a remark to the pupil</source>
        <translation>a remark to the pupil</translation>
    </message>
    <message>
        <source>absent (in any keyboard layout)</source>
        <translation>absent (in any keyboard layout)</translation>
    </message>
    <message>
        <source>accept, return, remind (in any keyboard layout)</source>
        <translation>accept, return, remind (in any keyboard layout)</translation>
    </message>
    <message>
        <source>all present: clears absences</source>
        <translation>all present: clears absences</translation>
    </message>
    <message>
        <source>answer; Esc goes back</source>
        <translation>answer; Esc goes back</translation>
    </message>
    <message>
        <source>back to the cell</source>
        <translation>back to the cell</translation>
    </message>
    <message>
        <source>bold, italic, a link</source>
        <translation>bold, italic, a link</translation>
    </message>
    <message>
        <source>canned answers</source>
        <translation>canned answers</translation>
    </message>
    <message>
        <source>changed by two: go there, keep mine, take theirs</source>
        <translation>changed by two: go there, keep mine, take theirs</translation>
    </message>
    <message>
        <source>choose a course: “7b math”</source>
        <translation>choose a course: “7b math”</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>clear</translation>
    </message>
    <message>
        <source>close the subject</source>
        <translation>close the subject</translation>
    </message>
    <message>
        <source>close the thread, reopen it</source>
        <translation>close the thread, reopen it</translation>
    </message>
    <message>
        <source>closer, wider, all of it</source>
        <translation>closer, wider, all of it</translation>
    </message>
    <message>
        <source>closer, wider, at the pointer</source>
        <translation>closer, wider, at the pointer</translation>
    </message>
    <message>
        <source>comment for the family</source>
        <translation>comment for the family</translation>
    </message>
    <message>
        <source>copy, cut, paste, also from Excel</source>
        <translation>copy, cut, paste, also from Excel</translation>
    </message>
    <message>
        <source>corrected: it is looked at at once</source>
        <translation>corrected: it is looked at at once</translation>
    </message>
    <message>
        <source>edit the cell as text</source>
        <translation>edit the cell as text</translation>
    </message>
    <message>
        <source>fill down from the first cell selected</source>
        <translation>fill down from the first cell selected</translation>
    </message>
    <message>
        <source>find a pupil by the beginning of the name</source>
        <translation>find a pupil by the beginning of the name</translation>
    </message>
    <message>
        <source>from cell to cell</source>
        <translation>from cell to cell</translation>
    </message>
    <message>
        <source>from lesson to lesson, and to its marks</source>
        <translation>from lesson to lesson, and to its marks</translation>
    </message>
    <message>
        <source>from one news item to the next</source>
        <translation>from one news item to the next</translation>
    </message>
    <message>
        <source>from one piece to the next</source>
        <translation>from one piece to the next</translation>
    </message>
    <message>
        <source>from place to place, on the stairs</source>
        <translation>from place to place, on the stairs</translation>
    </message>
    <message>
        <source>from subject to subject</source>
        <translation>from subject to subject</translation>
    </message>
    <message>
        <source>from week to week: the figures are told</source>
        <translation>from week to week: the figures are told</translation>
    </message>
    <message>
        <source>give a reason (in any keyboard layout)</source>
        <translation>give a reason (in any keyboard layout)</translation>
    </message>
    <message>
        <source>hand in; Esc goes back to the list</source>
        <translation>hand in; Esc goes back to the list</translation>
    </message>
    <message>
        <source>ill; absent for a good reason</source>
        <translation>ill; absent for a good reason</translation>
    </message>
    <message>
        <source>into the text; Esc goes back to the list</source>
        <translation>into the text; Esc goes back to the list</translation>
    </message>
    <message>
        <source>judge now what has changed</source>
        <translation>judge now what has changed</translation>
    </message>
    <message>
        <source>late; late, with a 5</source>
        <translation>late; late, with a 5</translation>
    </message>
    <message>
        <source>let a pupil stand out; the journal at this pupil</source>
        <translation>let a pupil stand out; the journal at this pupil</translation>
    </message>
    <message>
        <source>mark as unread</source>
        <translation>mark as unread</translation>
    </message>
    <message>
        <source>move what is in view</source>
        <translation>move what is in view</translation>
    </message>
    <message>
        <source>next section</source>
        <translation>next section</translation>
    </message>
    <message>
        <source>open the journal at this very place</source>
        <translation>open the journal at this very place</translation>
    </message>
    <message>
        <source>pass it on to a colleague</source>
        <translation>pass it on to a colleague</translation>
    </message>
    <message>
        <source>passed, failed, exempt, not attested</source>
        <translation>passed, failed, exempt, not attested</translation>
    </message>
    <message>
        <source>print the page</source>
        <translation>print the page</translation>
    </message>
    <message>
        <source>print the week or an extract</source>
        <translation>print the week or an extract</translation>
    </message>
    <message>
        <source>publish; Esc goes back, and the draft stays</source>
        <translation>publish; Esc goes back, and the draft stays</translation>
    </message>
    <message>
        <source>say why an old mark is changed</source>
        <translation>say why an old mark is changed</translation>
    </message>
    <message>
        <source>search all messages</source>
        <translation>search all messages</translation>
    </message>
    <message>
        <source>send what is written</source>
        <translation>send what is written</translation>
    </message>
    <message>
        <source>several at once</source>
        <translation>several at once</translation>
    </message>
    <message>
        <source>several cells</source>
        <translation>several cells</translation>
    </message>
    <message>
        <source>signed on paper; once more takes it back</source>
        <translation>signed on paper; once more takes it back</translation>
    </message>
    <message>
        <source>the class: whom to ask, who is on a border</source>
        <translation>the class: whom to ask, who is on a border</translation>
    </message>
    <message>
        <source>the column, the row</source>
        <translation>the column, the row</translation>
    </message>
    <message>
        <source>the course before, the next course</source>
        <translation>the course before, the next course</translation>
    </message>
    <message>
        <source>the history of the cell: who, when, what before</source>
        <translation>the history of the cell: who, when, what before</translation>
    </message>
    <message>
        <source>the lesson or the mark: what for, by whom, when; Esc closes</source>
        <translation>the lesson or the mark: what for, by whom, when; Esc closes</translation>
    </message>
    <message>
        <source>the lesson: topic, homework, works</source>
        <translation>the lesson: topic, homework, works</translation>
    </message>
    <message>
        <source>the next thread, the one before</source>
        <translation>the next thread, the one before</translation>
    </message>
    <message>
        <source>the page goes up or down</source>
        <translation>the page goes up or down</translation>
    </message>
    <message>
        <source>the pupil before, the next pupil</source>
        <translation>the pupil before, the next pupil</translation>
    </message>
    <message>
        <source>the report card: marks of the period and the year</source>
        <translation>the report card: marks of the period and the year</translation>
    </message>
    <message>
        <source>the subject: mean, what is needed, what if</source>
        <translation>the subject: mean, what is needed, what if</translation>
    </message>
    <message>
        <source>the week before, the week after</source>
        <translation>the week before, the week after</translation>
    </message>
    <message>
        <source>the whole class: all on paper, copy the list</source>
        <translation>the whole class: all on paper, copy the list</translation>
    </message>
    <message>
        <source>the whole list: print, Excel, PDF</source>
        <translation>the whole list: print, Excel, PDF</translation>
    </message>
    <message>
        <source>the whole page</source>
        <translation>the whole page</translation>
    </message>
    <message>
        <source>this mark for everyone without one</source>
        <translation>this mark for everyone without one</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>this page</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>this week</translation>
    </message>
    <message>
        <source>tick as done, for pupils</source>
        <translation>tick as done, for pupils</translation>
    </message>
    <message>
        <source>to the archive, and back</source>
        <translation>to the archive, and back</translation>
    </message>
    <message>
        <source>to the edge of what is filled</source>
        <translation>to the edge of what is filled</translation>
    </message>
    <message>
        <source>today&apos;s lesson</source>
        <translation>today&apos;s lesson</translation>
    </message>
    <message>
        <source>two marks in one cell</source>
        <translation>two marks in one cell</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>undo, redo</translation>
    </message>
    <message>
        <source>urgent: confirm receipt, read</source>
        <translation>urgent: confirm receipt, read</translation>
    </message>
    <message>
        <source>what a button or a sign means</source>
        <translation>what a button or a sign means</translation>
    </message>
    <message>
        <source>what is behind a cell</source>
        <translation>what is behind a cell</translation>
    </message>
    <message>
        <source>what is new: the list under the bell</source>
        <translation>what is new: the list under the bell</translation>
    </message>
    <message>
        <source>who has handed in; there 5, Enter, Ctrl+R</source>
        <translation>who has handed in; there 5, Enter, Ctrl+R</translation>
    </message>
    <message>
        <source>whose figure is told first</source>
        <translation>whose figure is told first</translation>
    </message>
    <message>
        <source>write a news item</source>
        <translation>write a news item</translation>
    </message>
    <message>
        <source>Б   П or У</source>
        <translation>Б   П or У</translation>
    </message>
    <message>
        <source>З   Н Е   О С   Н / А</source>
        <translation>З   Н Е   О С   Н / А</translation>
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
        <translation>Everything is saved by itself. The sign at the top says when, and how much is still on its way.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>HolidayDialog</name>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>As families see it in the diary</source>
        <translation>As families see it in the diary</translation>
    </message>
    <message>
        <source>Change days off</source>
        <translation>Change days off</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>Enter a name</translation>
    </message>
    <message>
        <source>First and last day</source>
        <translation>First and last day</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>For grades from and to</source>
        <translation>For grades from and to</translation>
    </message>
    <message>
        <source>From grade</source>
        <translation>From grade</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Lessons follow by themselves; those in which something is entered stay.</source>
        <translation>Lessons follow by themselves; those in which something is entered stay.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>To grade</source>
        <translation>To grade</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>“{0}” is stored.</source>
        <translation>“{0}” is stored.</translation>
    </message>
    <message>
        <source>“{0}” is taken away.</source>
        <translation>“{0}” is taken away.</translation>
    </message>
</context>
<context>
    <name>HomeworkDayCard</name>
    <message>
        <source>Open this week of the diary</source>
        <translation>Open this week of the diary</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Week of {0}</source>
        <translation>Week of {0}</translation>
    </message>
</context>
<context>
    <name>HomeworkDays</name>
    <message>
        <source>Homework by day</source>
        <extracomment>From these widths on the record stands at the side, and days stand two abreast. After so long the event loop gets its turn; painting what was made needs as much again.</extracomment>
        <translation>Homework by day</translation>
    </message>
    <message>
        <source>Show four weeks</source>
        <translation>Show four weeks</translation>
    </message>
</context>
<context>
    <name>HomeworkFilesDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Files of the homework</source>
        <translation>Files of the homework</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>HomeworkFilter</name>
    <message>
        <source>All subjects</source>
        <translation>All subjects</translation>
    </message>
    <message>
        <source>Only not ticked</source>
        <translation>Only not ticked</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Past</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search in homework</source>
        <translation>Search in homework</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>To do</source>
        <extracomment>From so many pieces on it is worth searching.</extracomment>
        <translation>To do</translation>
    </message>
</context>
<context>
    <name>HomeworkRecord</name>
    <message>
        <source>All subjects</source>
        <translation>All subjects</translation>
    </message>
    <message>
        <source>By the pupil&apos;s own ticks. What was set after its lesson is not counted.</source>
        <translation>By the pupil&apos;s own ticks. What was set after its lesson is not counted.</translation>
    </message>
    <message>
        <source>The last four weeks</source>
        <translation>The last four weeks</translation>
    </message>
    <message>
        <source>in time {0} of {1}</source>
        <translation>in time {0} of {1}</translation>
    </message>
    <message>
        <source>late {0}</source>
        <translation>late {0}</translation>
    </message>
    <message>
        <source>not ticked {0}</source>
        <translation>not ticked {0}</translation>
    </message>
</context>
<context>
    <name>HomeworkSummary</name>
    <message>
        <source>In the past week not ticked: {0}</source>
        <translation>In the past week not ticked: {0}</translation>
    </message>
    <message>
        <source>New since your last visit: {0}</source>
        <translation>New since your last visit: {0}</translation>
    </message>
    <message>
        <source>Of the last four weeks nothing is ticked: ticks seem not to be used.</source>
        <translation>Of the last four weeks nothing is ticked: ticks seem not to be used.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show what was not ticked</source>
        <translation>Show what was not ticked</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} and {1} more</translation>
    </message>
    <message>
        <source>{0}: everything is ticked</source>
        <translation>{0}: everything is ticked</translation>
    </message>
    <message>
        <source>{0}: not ticked {1}</source>
        <translation>{0}: not ticked {1}</translation>
    </message>
</context>
<context>
    <name>HomeworkTab</name>
    <message>
        <source>In the first grade it is seldom set. If there is any, it appears here.</source>
        <translation>In the first grade it is seldom set. If there is any, it appears here.</translation>
    </message>
    <message>
        <source>New homework appears here by itself.</source>
        <translation>New homework appears here by itself.</translation>
    </message>
    <message>
        <source>No homework</source>
        <translation>No homework</translation>
    </message>
    <message>
        <source>No homework has been entered yet</source>
        <translation>No homework has been entered yet</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nothing is due</translation>
    </message>
    <message>
        <source>Nothing was due in the past week</source>
        <translation>Nothing was due in the past week</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>The next school day is {0}. New homework appears here by itself.</source>
        <translation>The next school day is {0}. New homework appears here by itself.</translation>
    </message>
    <message>
        <source>Until {0}. Nothing is set for the time after it yet.</source>
        <translation>Until {0}. Nothing is set for the time after it yet.</translation>
    </message>
</context>
<context>
    <name>HomeworkWords</name>
    <message>
        <source>Entered after the lesson had begun, {0}</source>
        <translation>Entered after the lesson had begun, {0}</translation>
    </message>
    <message>
        <source>For Friday, {0}</source>
        <translation>For Friday, {0}</translation>
    </message>
    <message>
        <source>For Monday, {0}</source>
        <translation>For Monday, {0}</translation>
    </message>
    <message>
        <source>For Saturday, {0}</source>
        <translation>For Saturday, {0}</translation>
    </message>
    <message>
        <source>For Sunday, {0}</source>
        <translation>For Sunday, {0}</translation>
    </message>
    <message>
        <source>For Thursday, {0}</source>
        <translation>For Thursday, {0}</translation>
    </message>
    <message>
        <source>For Tuesday, {0}</source>
        <translation>For Tuesday, {0}</translation>
    </message>
    <message>
        <source>For Wednesday, {0}</source>
        <translation>For Wednesday, {0}</translation>
    </message>
    <message>
        <source>For today, {0}</source>
        <translation>For today, {0}</translation>
    </message>
    <message>
        <source>For tomorrow, {0}</source>
        <translation>For tomorrow, {0}</translation>
    </message>
    <message>
        <source>Set late: entered {0}</source>
        <translation>Set late: entered {0}</translation>
    </message>
    <message>
        <source>The lesson of {0} is cancelled</source>
        <translation>The lesson of {0} is cancelled</translation>
    </message>
    <message>
        <source>The lesson of {0} was moved</source>
        <translation>The lesson of {0} was moved</translation>
    </message>
    <message>
        <source>done {0}</source>
        <translation>done {0}</translation>
    </message>
    <message>
        <source>lesson {0}</source>
        <translation>lesson {0}</translation>
    </message>
    <message>
        <source>lesson {0}, {1}</source>
        <translation>lesson {0}, {1}</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>not ticked</translation>
    </message>
    <message>
        <source>on {0} at {1}</source>
        <translation>on {0} at {1}</translation>
    </message>
    <message>
        <source>ticked late, {0}</source>
        <translation>ticked late, {0}</translation>
    </message>
    <message>
        <source>today at {0}</source>
        <translation>today at {0}</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>{0}, {1} over the norm of {2}</source>
        <translation>{0}, {1} over the norm of {2}</translation>
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
        <translation>Added</translation>
    </message>
    <message>
        <source>Brought in before</source>
        <translation>Brought in before</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>How far it is</translation>
    </message>
    <message>
        <source>It cannot be brought in here.</source>
        <translation>It cannot be brought in here.</translation>
    </message>
    <message>
        <source>Row in the file</source>
        <translation>Row in the file</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Save the refused rows</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Stopped. Nothing was written.</translation>
    </message>
    <message>
        <source>The file is being brought in…</source>
        <translation>The file is being brought in…</translation>
    </message>
    <message>
        <source>The file is being compared with the school…</source>
        <translation>The file is being compared with the school…</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>The file is being read…</translation>
    </message>
    <message>
        <source>Thematic plans are loaded in the journal, at the course that follows them.</source>
        <translation>Thematic plans are loaded in the journal, at the course that follows them.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>{0} – refused rows</source>
        <translation>{0} – refused rows</translation>
    </message>
    <message>
        <source>{0}: this is “{1}”.</source>
        <translation>{0}: this is “{1}”.</translation>
    </message>
</context>
<context>
    <name>ImportReasons</name>
    <message>
        <source>A column is there twice.</source>
        <translation>A column is there twice.</translation>
    </message>
    <message>
        <source>A file is missing.</source>
        <translation>A file is missing.</translation>
    </message>
    <message>
        <source>A file is there twice.</source>
        <translation>A file is there twice.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed, or too early.</source>
        <translation>A quotation mark is not closed, or too early.</translation>
    </message>
    <message>
        <source>A required column is missing.</source>
        <translation>A required column is missing.</translation>
    </message>
    <message>
        <source>A required value is missing.</source>
        <translation>A required value is missing.</translation>
    </message>
    <message>
        <source>Activities without a place in the timetable.</source>
        <translation>Activities without a place in the timetable.</translation>
    </message>
    <message>
        <source>Activities without students.</source>
        <translation>Activities without students.</translation>
    </message>
    <message>
        <source>Another class of the file has become this class here already.</source>
        <translation>Another class of the file has become this class here already.</translation>
    </message>
    <message>
        <source>Classes of other years were left out.</source>
        <translation>Classes of other years were left out.</translation>
    </message>
    <message>
        <source>Hours are a whole number of lessons, from 1 to 100.</source>
        <translation>Hours are a whole number of lessons, from 1 to 100.</translation>
    </message>
    <message>
        <source>It is not clear in which group the pupil is.</source>
        <translation>It is not clear in which group the pupil is.</translation>
    </message>
    <message>
        <source>It is not clear what this person is at the school.</source>
        <translation>It is not clear what this person is at the school.</translation>
    </message>
    <message>
        <source>It is not clear which of the namesakes is meant.</source>
        <translation>It is not clear which of the namesakes is meant.</translation>
    </message>
    <message>
        <source>It is not told which class this is.</source>
        <translation>It is not told which class this is.</translation>
    </message>
    <message>
        <source>It is not told whose parent this is.</source>
        <translation>It is not told whose parent this is.</translation>
    </message>
    <message>
        <source>Lessons that the timetable has no longer, but something is entered in them: they stay.</source>
        <translation>Lessons that the timetable has no longer, but something is entered in them: they stay.</translation>
    </message>
    <message>
        <source>More than two weeks alternate: such a lesson cannot be placed here.</source>
        <translation>More than two weeks alternate: such a lesson cannot be placed here.</translation>
    </message>
    <message>
        <source>No row was found that says what the columns hold. Say it yourself.</source>
        <translation>No row was found that says what the columns hold. Say it yourself.</translation>
    </message>
    <message>
        <source>Nothing can be brought in from such a file.</source>
        <translation>Nothing can be brought in from such a file.</translation>
    </message>
    <message>
        <source>On these days the pupil is in another class already.</source>
        <translation>On these days the pupil is in another class already.</translation>
    </message>
    <message>
        <source>Only this value is left out.</source>
        <translation>Only this value is left out.</translation>
    </message>
    <message>
        <source>Results without a mark.</source>
        <translation>Results without a mark.</translation>
    </message>
    <message>
        <source>Several sheets hold a plan.</source>
        <translation>Several sheets hold a plan.</translation>
    </message>
    <message>
        <source>The XML file is broken.</source>
        <translation>The XML file is broken.</translation>
    </message>
    <message>
        <source>The XML refers to other files.</source>
        <translation>The XML refers to other files.</translation>
    </message>
    <message>
        <source>The academic year is not understood.</source>
        <translation>The academic year is not understood.</translation>
    </message>
    <message>
        <source>The activity is incomplete.</source>
        <translation>The activity is incomplete.</translation>
    </message>
    <message>
        <source>The activity is placed twice.</source>
        <translation>The activity is placed twice.</translation>
    </message>
    <message>
        <source>The activity is there twice.</source>
        <translation>The activity is there twice.</translation>
    </message>
    <message>
        <source>The class has a class teacher already, who stays.</source>
        <translation>The class has a class teacher already, who stays.</translation>
    </message>
    <message>
        <source>The class has no such period; its marks were left out.</source>
        <translation>The class has no such period; its marks were left out.</translation>
    </message>
    <message>
        <source>The column is not understood.</source>
        <translation>The column is not understood.</translation>
    </message>
    <message>
        <source>The date is not understood.</source>
        <translation>The date is not understood.</translation>
    </message>
    <message>
        <source>The dates of the period are taken from the file.</source>
        <translation>The dates of the period are taken from the file.</translation>
    </message>
    <message>
        <source>The day lies outside the academic year.</source>
        <translation>The day lies outside the academic year.</translation>
    </message>
    <message>
        <source>The day lies outside the period of the report.</source>
        <translation>The day lies outside the period of the report.</translation>
    </message>
    <message>
        <source>The day of enrolment lies after the end of the academic year.</source>
        <translation>The day of enrolment lies after the end of the academic year.</translation>
    </message>
    <message>
        <source>The diary does not keep this; the column was left out.</source>
        <translation>The diary does not keep this; the column was left out.</translation>
    </message>
    <message>
        <source>The encoding of the file is not known. Save it as XLSX.</source>
        <translation>The encoding of the file is not known. Save it as XLSX.</translation>
    </message>
    <message>
        <source>The file cannot be read. Is it open in another program?</source>
        <translation>The file cannot be read. Is it open in another program?</translation>
    </message>
    <message>
        <source>The file does not tell who is in these groups.</source>
        <translation>The file does not tell who is in these groups.</translation>
    </message>
    <message>
        <source>The file has no names: the logins stand for them.</source>
        <translation>The file has no names: the logins stand for them.</translation>
    </message>
    <message>
        <source>The file has no such activity.</source>
        <translation>The file has no such activity.</translation>
    </message>
    <message>
        <source>The file has no such sheet.</source>
        <translation>The file has no such sheet.</translation>
    </message>
    <message>
        <source>The file has several schools; all were taken.</source>
        <translation>The file has several schools; all were taken.</translation>
    </message>
    <message>
        <source>The file holds something else than it is read for: say what it is, or choose another one.</source>
        <translation>The file holds something else than it is read for: say what it is, or choose another one.</translation>
    </message>
    <message>
        <source>The file is damaged. Open it in its own program and save it anew.</source>
        <translation>The file is damaged. Open it in its own program and save it anew.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>The file is no longer there.</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one.</source>
        <translation>The file is protected by a password. Save it without one.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>The file is too large.</translation>
    </message>
    <message>
        <source>The folder does not hold just one such file.</source>
        <translation>The folder does not hold just one such file.</translation>
    </message>
    <message>
        <source>The formula of the cell has failed.</source>
        <translation>The formula of the cell has failed.</translation>
    </message>
    <message>
        <source>The grade is not told.</source>
        <translation>The grade is not told.</translation>
    </message>
    <message>
        <source>The lesson is held in a part of the year only: enter it yourself from its day on.</source>
        <translation>The lesson is held in a part of the year only: enter it yourself from its day on.</translation>
    </message>
    <message>
        <source>The lesson lies beyond the day.</source>
        <translation>The lesson lies beyond the day.</translation>
    </message>
    <message>
        <source>The list of people gives this person another role than this class does.</source>
        <translation>The list of people gives this person another role than this class does.</translation>
    </message>
    <message>
        <source>The mark is not understood.</source>
        <translation>The mark is not understood.</translation>
    </message>
    <message>
        <source>The name is not understood.</source>
        <translation>The name is not understood.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>The name is too long.</translation>
    </message>
    <message>
        <source>The name of the class is not understood.</source>
        <translation>The name of the class is not understood.</translation>
    </message>
    <message>
        <source>The name of the class is too long.</source>
        <translation>The name of the class is too long.</translation>
    </message>
    <message>
        <source>The name of the room is too long.</source>
        <translation>The name of the room is too long.</translation>
    </message>
    <message>
        <source>The number of the lesson is not understood.</source>
        <translation>The number of the lesson is not understood.</translation>
    </message>
    <message>
        <source>The other system wants these records deleted; nothing was deleted here.</source>
        <translation>The other system wants these records deleted; nothing was deleted here.</translation>
    </message>
    <message>
        <source>The period is closed.</source>
        <translation>The period is closed.</translation>
    </message>
    <message>
        <source>The period is not told.</source>
        <translation>The period is not told.</translation>
    </message>
    <message>
        <source>The periods of the file are other ones; they stay as they are here.</source>
        <translation>The periods of the file are other ones; they stay as they are here.</translation>
    </message>
    <message>
        <source>The program does not know what this file is. It reads XLSX, XLS, ODS, CSV and HTML tables, XML timetables, and folders or ZIP files of OneRoster and SDS.</source>
        <translation>The program does not know what this file is. It reads XLSX, XLS, ODS, CSV and HTML tables, XML timetables, and folders or ZIP files of OneRoster and SDS.</translation>
    </message>
    <message>
        <source>The pupil is in another class.</source>
        <translation>The pupil is in another class.</translation>
    </message>
    <message>
        <source>The pupil is not told.</source>
        <translation>The pupil is not told.</translation>
    </message>
    <message>
        <source>The pupil left before the year began.</source>
        <translation>The pupil left before the year began.</translation>
    </message>
    <message>
        <source>The pupil was not in the class on that day.</source>
        <translation>The pupil was not in the class on that day.</translation>
    </message>
    <message>
        <source>The role of the administrator is granted by hand only.</source>
        <translation>The role of the administrator is granted by hand only.</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation>The row has more cells than there are columns.</translation>
    </message>
    <message>
        <source>The row has no number and does not look like the name of a part.</source>
        <translation>The row has no number and does not look like the name of a part.</translation>
    </message>
    <message>
        <source>The school has no such class yet; it gets no class teacher.</source>
        <translation>The school has no such class yet; it gets no class teacher.</translation>
    </message>
    <message>
        <source>The school has somebody of this name already; it may be the same person.</source>
        <translation>The school has somebody of this name already; it may be the same person.</translation>
    </message>
    <message>
        <source>The second file of the timetable is not beside it.</source>
        <translation>The second file of the timetable is not beside it.</translation>
    </message>
    <message>
        <source>The sex is not understood.</source>
        <translation>The sex is not understood.</translation>
    </message>
    <message>
        <source>The standard knows no such value.</source>
        <translation>The standard knows no such value.</translation>
    </message>
    <message>
        <source>The subject is not told.</source>
        <translation>The subject is not told.</translation>
    </message>
    <message>
        <source>The subject is there twice.</source>
        <translation>The subject is there twice.</translation>
    </message>
    <message>
        <source>The subject&apos;s scale has no such mark.</source>
        <translation>The subject&apos;s scale has no such mark.</translation>
    </message>
    <message>
        <source>The surname or given name is missing.</source>
        <translation>The surname or given name is missing.</translation>
    </message>
    <message>
        <source>The table is too large.</source>
        <translation>The table is too large.</translation>
    </message>
    <message>
        <source>The text has characters that cannot be shown.</source>
        <translation>The text has characters that cannot be shown.</translation>
    </message>
    <message>
        <source>The text of a cell is too long.</source>
        <translation>The text of a cell is too long.</translation>
    </message>
    <message>
        <source>The topic is missing.</source>
        <translation>The topic is missing.</translation>
    </message>
    <message>
        <source>The value is not understood.</source>
        <translation>The value is not understood.</translation>
    </message>
    <message>
        <source>The value is too long.</source>
        <translation>The value is too long.</translation>
    </message>
    <message>
        <source>The weekday is not understood.</source>
        <translation>The weekday is not understood.</translation>
    </message>
    <message>
        <source>There is a header and nothing under it, or nothing at all.</source>
        <translation>There is a header and nothing under it, or nothing at all.</translation>
    </message>
    <message>
        <source>There is no column of positions: all are taken for teachers.</source>
        <translation>There is no column of positions: all are taken for teachers.</translation>
    </message>
    <message>
        <source>There is no manifest.csv.</source>
        <translation>There is no manifest.csv.</translation>
    </message>
    <message>
        <source>There is no such grade here (there are 1 to 11).</source>
        <translation>There is no such grade here (there are 1 to 11).</translation>
    </message>
    <message>
        <source>There is no such pupil in the school, or not in this class. Bring in the class list first.</source>
        <translation>There is no such pupil in the school, or not in this class. Bring in the class list first.</translation>
    </message>
    <message>
        <source>There was such an id before.</source>
        <translation>There was such an id before.</translation>
    </message>
    <message>
        <source>There were lessons on a holiday; it was made a school day.</source>
        <translation>There were lessons on a holiday; it was made a school day.</translation>
    </message>
    <message>
        <source>These files hold changes only; everything else stays as it is.</source>
        <translation>These files hold changes only; everything else stays as it is.</translation>
    </message>
    <message>
        <source>These people have rights over the school there; here they are teachers, the administrator grants rights.</source>
        <translation>These people have rights over the school there; here they are teachers, the administrator grants rights.</translation>
    </message>
    <message>
        <source>These pupils of the class are not in the list; they stay in the class.</source>
        <translation>These pupils of the class are not in the list; they stay in the class.</translation>
    </message>
    <message>
        <source>This absence was changed in the journal; it stays as it is.</source>
        <translation>This absence was changed in the journal; it stays as it is.</translation>
    </message>
    <message>
        <source>This column is not imported.</source>
        <translation>This column is not imported.</translation>
    </message>
    <message>
        <source>This file is not imported.</source>
        <translation>This file is not imported.</translation>
    </message>
    <message>
        <source>This is a folder. Choose a file.</source>
        <translation>This is a folder. Choose a file.</translation>
    </message>
    <message>
        <source>This is neither OneRoster nor Microsoft SDS (a folder or ZIP of their CSV files is needed).</source>
        <translation>This is neither OneRoster nor Microsoft SDS (a folder or ZIP of their CSV files is needed).</translation>
    </message>
    <message>
        <source>This mark was changed in the journal; it stays as it is.</source>
        <translation>This mark was changed in the journal; it stays as it is.</translation>
    </message>
    <message>
        <source>This period mark was changed here; it stays as it is.</source>
        <translation>This period mark was changed here; it stays as it is.</translation>
    </message>
    <message>
        <source>This position has no role in the diary; the person was left out.</source>
        <translation>This position has no role in the diary; the person was left out.</translation>
    </message>
    <message>
        <source>Too many lessons on one day.</source>
        <translation>Too many lessons on one day.</translation>
    </message>
    <message>
        <source>Too many works at one lesson.</source>
        <translation>Too many works at one lesson.</translation>
    </message>
    <message>
        <source>What this refers to is not in the files.</source>
        <translation>What this refers to is not in the files.</translation>
    </message>
    <message>
        <source>column “{0}”</source>
        <translation>column “{0}”</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>row {0}</translation>
    </message>
    <message>
        <source>sheet “{0}”</source>
        <translation>sheet “{0}”</translation>
    </message>
    <message>
        <source>“0” is “not attested” and no mark.</source>
        <translation>“0” is “not attested” and no mark.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n absence(s)</source>
        <translation>
            <numerusform>%n absence</numerusform>
            <numerusform>%n absences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies)</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren)</source>
        <translation>
            <numerusform>%n child</numerusform>
            <numerusform>%n children</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n course</numerusform>
            <numerusform>%n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of work</source>
        <translation>
            <numerusform>%n kind of work</numerusform>
            <numerusform>%n kinds of work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) a week</source>
        <translation>
            <numerusform>%n lesson a week</numerusform>
            <numerusform>%n lessons a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) of a parent to a child</source>
        <translation>
            <numerusform>%n link of a parent to a child</numerusform>
            <numerusform>%n links of parents to children</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of staff</source>
        <translation>
            <numerusform>%n member of staff</numerusform>
            <numerusform>%n members of staff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parent(s)</source>
        <translation>
            <numerusform>%n parent</numerusform>
            <numerusform>%n parents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period mark(s)</source>
        <translation>
            <numerusform>%n period mark</numerusform>
            <numerusform>%n period marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be used</source>
        <translation>
            <numerusform>%n row cannot be used</numerusform>
            <numerusform>%n rows cannot be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) of the file with such columns are read alike.</source>
        <translation>
            <numerusform>%n sheet of the file has such columns.</numerusform>
            <numerusform>%n sheets of the file with such columns are read alike.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subject(s)</source>
        <translation>
            <numerusform>%n subject</numerusform>
            <numerusform>%n subjects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work(s)</source>
        <translation>
            <numerusform>%n work</numerusform>
            <numerusform>%n works</numerusform>
        </translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation>Added: {0}</translation>
    </message>
    <message>
        <source>As they were: {0}</source>
        <translation>As they were: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Bring in without the %n refused row(s)</source>
        <translation>
            <numerusform>Bring in without the %n refused row</numerusform>
            <numerusform>Bring in without the %n refused rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed: {0}</source>
        <translation>Changed: {0}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Class list</source>
        <translation>Class list</translation>
    </message>
    <message>
        <source>Class teacher of</source>
        <translation>Class teacher of</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Courses</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Day of birth</translation>
    </message>
    <message>
        <source>Day of enrolment</source>
        <translation>Day of enrolment</translation>
    </message>
    <message>
        <source>Day of leaving</source>
        <translation>Day of leaving</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Kinds of work</source>
        <translation>Kinds of work</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>Letter of the class</source>
        <translation>Letter of the class</translation>
    </message>
    <message>
        <source>Links of parents to children</source>
        <translation>Links of parents to children</translation>
    </message>
    <message>
        <source>List of staff</source>
        <translation>List of staff</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Marks of another diary</source>
        <translation>Marks of another diary</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>Member of staff</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Number of the personal file</source>
        <translation>Number of the personal file</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>Parents with their children</source>
        <translation>Parents with their children</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Patronymic</translation>
    </message>
    <message>
        <source>Period marks</source>
        <translation>Period marks</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>School of another system (OneRoster, SDS)</source>
        <translation>School of another system (OneRoster, SDS)</translation>
    </message>
    <message>
        <source>Second parent</source>
        <translation>Second parent</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Stay as they are: {0}</source>
        <translation>Stay as they are: {0}</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>Subjects (not brought in)</source>
        <translation>Subjects (not brought in)</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Thematic plan</source>
        <translation>Thematic plan</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>Timetable entries</source>
        <translation>Timetable entries</translation>
    </message>
    <message>
        <source>Will be added: {0}</source>
        <translation>Will be added: {0}</translation>
    </message>
    <message>
        <source>Will be changed: {0}</source>
        <translation>Will be changed: {0}</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Works</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>as it was</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>class teacher of</source>
        <translation>class teacher of</translation>
    </message>
    <message>
        <source>day of birth</source>
        <translation>day of birth</translation>
    </message>
    <message>
        <source>deputy head</source>
        <translation>deputy head</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>full name</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>given name</translation>
    </message>
    <message>
        <source>head</source>
        <translation>head</translation>
    </message>
    <message>
        <source>leaves on</source>
        <translation>leaves on</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>number of the personal file</source>
        <translation>number of the personal file</translation>
    </message>
    <message>
        <source>patronymic</source>
        <translation>patronymic</translation>
    </message>
    <message>
        <source>role</source>
        <translation>role</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>surname</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>teacher</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>who it is to the child</source>
        <translation>who it is to the child</translation>
    </message>
    <message>
        <source>– leave out –</source>
        <translation>– leave out –</translation>
    </message>
</context>
<context>
    <name>InBackup</name>
    <message>
        <source>Absences</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Absences and lateness</source>
        <translation>Absences and lateness</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Homework</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>Lessons and topics</source>
        <translation>Lessons and topics</translation>
    </message>
    <message>
        <source>Looks into diaries, signatures, remarks</source>
        <translation>Looks into diaries, signatures, remarks</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Marks and works</source>
        <translation>Marks and works</translation>
    </message>
    <message>
        <source>Marks of periods</source>
        <translation>Marks of periods</translation>
    </message>
    <message>
        <source>Messages and news</source>
        <translation>Messages and news</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>People and logins</source>
        <translation>People and logins</translation>
    </message>
    <message>
        <source>School, timetable, settings</source>
        <translation>School, timetable, settings</translation>
    </message>
    <message>
        <source>Ticks at homework</source>
        <translation>Ticks at homework</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Works</translation>
    </message>
    <message>
        <source>at lessons that are cancelled now</source>
        <translation>at lessons that are cancelled now</translation>
    </message>
    <message>
        <source>of a kind of work that is there no more</source>
        <translation>of a kind of work that is there no more</translation>
    </message>
    <message>
        <source>of pupils who are not in the class on that day</source>
        <translation>of pupils who are not in the class on that day</translation>
    </message>
    <message>
        <source>of somebody who is another person now</source>
        <translation>of somebody who is another person now</translation>
    </message>
    <message>
        <source>of somebody who was erased</source>
        <translation>of somebody who was erased</translation>
    </message>
</context>
<context>
    <name>IndividualDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Give</translation>
    </message>
    <message>
        <source>Homework for</source>
        <translation>Homework for</translation>
    </message>
    <message>
        <source>Homework for some pupils</source>
        <translation>Homework for some pupils</translation>
    </message>
    <message>
        <source>Only these pupils see it</source>
        <translation>Only these pupils see it</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Takes about</source>
        <translation>Takes about</translation>
    </message>
    <message>
        <source>Tick at least one pupil.</source>
        <translation>Tick at least one pupil.</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>What is to be done</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>not estimated</translation>
    </message>
</context>
<context>
    <name>InsidePanel</name>
    <message numerus="yes">
        <source> and %n more class(es)</source>
        <translation>
            <numerusform> and %n more class</numerusform>
            <numerusform> and %n more classes</numerusform>
        </translation>
    </message>
    <message>
        <source>An older backup was put back in between: counted from where the two histories part.</source>
        <translation>An older backup was put back in between: counted from where the two histories part.</translation>
    </message>
    <message>
        <source>Bring back a class or journal…</source>
        <translation>Bring back a class or journal…</translation>
    </message>
    <message numerus="yes">
        <source>By %n person(s); the last at {0}.</source>
        <translation>
            <numerusform>By %n person; the last at {0}.</numerusform>
            <numerusform>By %n people; the last at {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entered since then</source>
        <translation>Entered since then</translation>
    </message>
    <message>
        <source>Key file…</source>
        <translation>Key file…</translation>
    </message>
    <message>
        <source>Nothing: today&apos;s file says the same.</source>
        <translation>Nothing: today&apos;s file says the same.</translation>
    </message>
    <message>
        <source>Put the whole backup back…</source>
        <translation>Put the whole backup back…</translation>
    </message>
    <message>
        <source>The last entries in it</source>
        <translation>The last entries in it</translation>
    </message>
    <message>
        <source>Year {0}: classes {1}, pupils {2}. People {3}, marks {4}.</source>
        <translation>Year {0}: classes {1}, pupils {2}. People {3}, marks {4}.</translation>
    </message>
    <message>
        <source>{0}, as of {1}</source>
        <translation>{0}, as of {1}</translation>
    </message>
    <message>
        <source>{0}: {1}, now {2}</source>
        <translation>{0}: {1}, now {2}</translation>
    </message>
</context>
<context>
    <name>InsightCounts</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work(s) not handed in</source>
        <translation>
            <numerusform>%n work not handed in</numerusform>
            <numerusform>%n works not handed in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not asked for %n lesson(s)</source>
        <translation>
            <numerusform>not asked for %n lesson</numerusform>
            <numerusform>not asked for %n lessons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightPanel</name>
    <message>
        <source>Class</source>
        <extracomment>The panel follows when nothing has happened for so long. A new page is painted first. From top to bottom, so that nothing jumps when it appears.</extracomment>
        <translation>Class</translation>
    </message>
</context>
<context>
    <name>InsightWords</name>
    <message>
        <source>few marks: {0}</source>
        <translation>few marks: {0}</translation>
    </message>
    <message>
        <source>for a {0} (from {1}) {2}</source>
        <comment>what lifts a pupil</comment>
        <translation>for a {0} (from {1}) {2}</translation>
    </message>
    <message>
        <source>if it goes on so: {0}</source>
        <comment>a forecast</comment>
        <translation>if it goes on so: {0}</translation>
    </message>
    <message>
        <source>just above the threshold of {0}: from {1} to {2} it is not far</source>
        <translation>just above the threshold of {0}: from {1} to {2} it is not far</translation>
    </message>
    <message>
        <source>mean {0}</source>
        <translation>mean {0}</translation>
    </message>
    <message>
        <source>missed the last lesson</source>
        <translation>missed the last lesson</translation>
    </message>
    <message>
        <source>no marks yet</source>
        <translation>no marks yet</translation>
    </message>
    <message>
        <source>{0} from {1}</source>
        <comment>a mark and its threshold</comment>
        <translation>{0} from {1}</translation>
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
        <translation>{0}: {1} ({2}%)</translation>
    </message>
</context>
<context>
    <name>IssueChoice</name>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Parents without a login</source>
        <translation>Parents without a login</translation>
    </message>
    <message>
        <source>Pupils without a login</source>
        <translation>Pupils without a login</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message numerus="yes">
        <source>%n login(s) would be issued.</source>
        <translation>
            <numerusform>%n login would be issued.</numerusform>
            <numerusform>%n logins would be issued.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Everybody has a login</source>
        <translation>Everybody has a login</translation>
    </message>
    <message>
        <source>Everybody who has no login yet gets one, with a one-time password on a slip. Whoever has a password keeps it: of a diary only the class teacher gives a new one.</source>
        <translation>Everybody who has no login yet gets one, with a one-time password on a slip. Whoever has a password keeps it: of a diary only the class teacher gives a new one.</translation>
    </message>
    <message>
        <source>Issue and show the slips</source>
        <translation>Issue and show the slips</translation>
    </message>
    <message>
        <source>Issue logins</source>
        <translation>Issue logins</translation>
    </message>
    <message numerus="yes">
        <source>It takes about %n minute(s).</source>
        <translation>
            <numerusform>It takes about %n minute.</numerusform>
            <numerusform>It takes about %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Logins issued</source>
        <translation>Logins issued</translation>
    </message>
    <message>
        <source>Nobody is chosen who has no login yet.</source>
        <translation>Nobody is chosen who has no login yet.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>What is issued stays issued when you stop; its slips are shown.</source>
        <translation>What is issued stays issued when you stop; its slips are shown.</translation>
    </message>
    <message>
        <source>Whoever has forgotten the password gets a new one from the class teacher, staff from you.</source>
        <translation>Whoever has forgotten the password gets a new one from the class teacher, staff from you.</translation>
    </message>
</context>
<context>
    <name>JournalBanner</name>
    <message>
        <source>Give up these changes</source>
        <translation>Give up these changes</translation>
    </message>
    <message>
        <source>Not accepted: {0} What you entered is kept and marked.</source>
        <translation>Not accepted: {0} What you entered is kept and marked.</translation>
    </message>
</context>
<context>
    <name>JournalExport</name>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Print and export</source>
        <translation>Print and export</translation>
    </message>
    <message>
        <source>Print the page as in the paper journal (Ctrl+P), or keep it as PDF or Excel</source>
        <translation>Print the page as in the paper journal (Ctrl+P), or keep it as PDF or Excel</translation>
    </message>
    <message>
        <source>Save as &amp;Excel workbook…</source>
        <translation>Save as &amp;Excel workbook…</translation>
    </message>
    <message>
        <source>Save as Excel workbook</source>
        <translation>Save as Excel workbook</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Save as P&amp;DF…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
</context>
<context>
    <name>JournalGrid</name>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <extracomment>How much of the width the names may take. So much must be left for names and marks, or the means give way to them.</extracomment>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message>
        <source>Scroll through the lessons</source>
        <translation>Scroll through the lessons</translation>
    </message>
    <message>
        <source>Scroll through the pupils</source>
        <translation>Scroll through the pupils</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>set {0}</source>
        <translation>set {0}</translation>
    </message>
</context>
<context>
    <name>JournalPaper</name>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Homework</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lesson</translation>
    </message>
    <message>
        <source>Marks</source>
        <comment>name of a sheet</comment>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Sheet {number} of {count}</source>
        <translation>Sheet {number} of {count}</translation>
    </message>
    <message>
        <source>Signature of the teacher</source>
        <translation>Signature of the teacher</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>Term</source>
        <comment>head of the column of period marks</comment>
        <translation>Term</translation>
    </message>
    <message>
        <source>The topics are on sheet {number}</source>
        <translation>The topics are on sheet {number}</translation>
    </message>
    <message>
        <source>There are no lessons in this period</source>
        <translation>There are no lessons in this period</translation>
    </message>
    <message>
        <source>Topic of the lesson</source>
        <translation>Topic of the lesson</translation>
    </message>
    <message>
        <source>Topics</source>
        <comment>name of a sheet</comment>
        <translation>Topics</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <comment>days in a workbook</comment>
        <translation>yyyy-mm-dd</translation>
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
        <translation>Comment for the family…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Fill</translation>
    </message>
    <message>
        <source>History of the cell…</source>
        <translation>History of the cell…</translation>
    </message>
    <message>
        <source>No homework is due at this lesson, and none was given at it.</source>
        <translation>No homework is due at this lesson, and none was given at it.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Remark to the pupil…</source>
        <translation>Remark to the pupil…</translation>
    </message>
    <message>
        <source>To the class: whom to ask, who is on a border</source>
        <translation>To the class: whom to ask, who is on a border</translation>
    </message>
    <message>
        <source>To the lesson: topic, homework, works</source>
        <translation>To the lesson: topic, homework, works</translation>
    </message>
    <message>
        <source>Who has handed in the homework</source>
        <translation>Who has handed in the homework</translation>
    </message>
</context>
<context>
    <name>JournalTab</name>
    <message numerus="yes">
        <source>%n cell(s) have been changed by somebody else since. Nothing was overwritten.</source>
        <translation>
            <numerusform>%n cell has been changed by somebody else since. Nothing was overwritten.</numerusform>
            <numerusform>%n cells have been changed by somebody else since. Nothing was overwritten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask again from now on</source>
        <translation>Ask again from now on</translation>
    </message>
    <message>
        <source>Late changes in this course get the reason “{0}”.</source>
        <extracomment>The page of before stays so long while another one is read.</extracomment>
        <translation>Late changes in this course get the reason “{0}”.</translation>
    </message>
</context>
<context>
    <name>JournalToolbar</name>
    <message>
        <source>&amp;Course</source>
        <extracomment>What gives way one after another where it gets narrow: nothing, the label, the words of what is needed least, the names of the periods, what the menu at the right offers too, the words of the report card.</extracomment>
        <translation>&amp;Course</translation>
    </message>
    <message>
        <source>Academic year</source>
        <translation>Academic year</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Fill, copy, find a pupil and more</source>
        <translation>Fill, copy, find a pupil and more</translation>
    </message>
    <message>
        <source>Marks of the period and the year (F9)</source>
        <translation>Marks of the period and the year (F9)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Report card</source>
        <translation>Report card</translation>
    </message>
    <message>
        <source>The lesson (F4), the cell (F3) and the class (F5) beside the marks</source>
        <translation>The lesson (F4), the cell (F3) and the class (F5) beside the marks</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Type a class and a subject, such as “7b math” (F6)</source>
        <translation>Type a class and a subject, such as “7b math” (F6)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>JournalWords</name>
    <message>
        <source>Half-year {0}</source>
        <translation>Half-year {0}</translation>
    </message>
    <message>
        <source>Period {0}</source>
        <translation>Period {0}</translation>
    </message>
    <message>
        <source>Quarter {0}</source>
        <translation>Quarter {0}</translation>
    </message>
    <message>
        <source>Trimester {0}</source>
        <translation>Trimester {0}</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>absent, excused</source>
        <translation>absent, excused</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>changed by two people</source>
        <translation>changed by two people</translation>
    </message>
    <message>
        <source>closed for entry</source>
        <translation>closed for entry</translation>
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
        <translation>deferred</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>does not count</translation>
    </message>
    <message>
        <source>due on {0}</source>
        <translation>due on {0}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>exempt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>held by a substitute</source>
        <translation>held by a substitute</translation>
    </message>
    <message>
        <source>held, nothing to enter</source>
        <translation>held, nothing to enter</translation>
    </message>
    <message>
        <source>ill</source>
        <translation>ill</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>late by {0} min</source>
        <translation>late by {0} min</translation>
    </message>
    <message>
        <source>lesson {0}</source>
        <translation>lesson {0}</translation>
    </message>
    <message>
        <source>moved here</source>
        <translation>moved here</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>no mark</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>not accepted</translation>
    </message>
    <message>
        <source>not attested</source>
        <translation>not attested</translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation>not handed in</translation>
    </message>
    <message>
        <source>not saved before the reason is given</source>
        <translation>not saved before the reason is given</translation>
    </message>
    <message>
        <source>not yet saved</source>
        <translation>not yet saved</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>present</source>
        <translation>present</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>weight {0}</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Change the key…</source>
        <translation>Change the key…</translation>
    </message>
    <message>
        <source>Done. Put the new key file on each PC (fingerprint {0}), and print the recovery sheet.</source>
        <translation>Done. Put the new key file on each PC (fingerprint {0}), and print the recovery sheet.</translation>
    </message>
    <message>
        <source>Encrypt…</source>
        <translation>Encrypt…</translation>
    </message>
    <message>
        <source>Fingerprint of the key</source>
        <translation>Fingerprint of the key</translation>
    </message>
    <message>
        <source>Fingerprint of the key: {0}</source>
        <translation>Fingerprint of the key: {0}</translation>
    </message>
    <message>
        <source>How to get the key file back: in the program, “Safety” → “Key” → “Key file from a sheet…”.</source>
        <translation>How to get the key file back: in the program, “Safety” → “Key” → “Key file from a sheet…”.</translation>
    </message>
    <message>
        <source>Key file from a sheet…</source>
        <translation>Key file from a sheet…</translation>
    </message>
    <message>
        <source>Or at the command line: python -m app key restore school.key</source>
        <translation>Or at the command line: python -m app key restore school.key</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>Print the sheet…</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Recovery sheet of the key</source>
        <translation>Recovery sheet of the key</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Take encryption away…</source>
        <translation>Take encryption away…</translation>
    </message>
    <message>
        <source>The QR code holds the same key in one line.</source>
        <translation>The QR code holds the same key in one line.</translation>
    </message>
    <message>
        <source>The file of the school diary is encrypted. If the key file is lost, the diary and its backups can be opened with this sheet alone. Keep it in the safe, and take no pictures of it.</source>
        <translation>The file of the school diary is encrypted. If the key file is lost, the diary and its backups can be opened with this sheet alone. Keep it in the safe, and take no pictures of it.</translation>
    </message>
    <message>
        <source>The key file is written. Fingerprint {0}: the same has to stand on the sheet.</source>
        <translation>The key file is written. Fingerprint {0}: the same has to stand on the sheet.</translation>
    </message>
    <message>
        <source>The key on paper, for the safe: if all key files are lost, the diary and its backups open with this sheet alone. From it the key file is typed again, here or on the page of an unopened school.</source>
        <translation>The key on paper, for the safe: if all key files are lost, the diary and its backups open with this sheet alone. From it the key file is typed again, here or on the page of an unopened school.</translation>
    </message>
    <message>
        <source>The last two signs of each line check it. Case does not matter. 0 is the digit.</source>
        <translation>The last two signs of each line check it. Case does not matter. 0 is the digit.</translation>
    </message>
    <message>
        <source>The school is encrypted</source>
        <translation>The school is encrypted</translation>
    </message>
    <message>
        <source>The school is not encrypted</source>
        <translation>The school is not encrypted</translation>
    </message>
    <message>
        <source>The school is not encrypted any more. The backup of before: {0}</source>
        <translation>The school is not encrypted any more. The backup of before: {0}</translation>
    </message>
    <message>
        <source>Whoever can read the folder on the share can read marks, names and messages past this program. With a key file on each PC nobody else can.</source>
        <translation>Whoever can read the folder on the share can read marks, names and messages past this program. With a key file on each PC nobody else can.</translation>
    </message>
    <message>
        <source>Whoever takes the file from the share, or a backup, can read nothing in it without the key file. The key file lies on each PC that works with the diary, never on the share.</source>
        <translation>Whoever takes the file from the share, or a backup, can read nothing in it without the key file. The key file lies on each PC that works with the diary, never on the share.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letter</source>
        <translation>Capital letter</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <extracomment>A key is never smaller than this for a finger; on a large screen it grows with it, up to a height.</extracomment>
        <translation>Capital letters</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>Hide the keyboard</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Latin letters</translation>
    </message>
    <message>
        <source>Russian letters</source>
        <translation>Russian letters</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>To the left</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>To the right</translation>
    </message>
</context>
<context>
    <name>KindDialog</name>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>Enter a name</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In short</translation>
    </message>
    <message>
        <source>In the head of the journal&apos;s column</source>
        <translation>In the head of the journal&apos;s column</translation>
    </message>
    <message>
        <source>Its marks count in the mean</source>
        <translation>Its marks count in the mean</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Kind of work</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New kind of work</source>
        <translation>New kind of work</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Weight of its marks</source>
        <translation>Weight of its marks</translation>
    </message>
    <message>
        <source>“{0}” is stored.</source>
        <translation>“{0}” is stored.</translation>
    </message>
</context>
<context>
    <name>KindsPage</name>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In short</translation>
    </message>
    <message>
        <source>In the mean</source>
        <translation>In the mean</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Kind of work</translation>
    </message>
    <message>
        <source>Kinds of work</source>
        <translation>Kinds of work</translation>
    </message>
    <message>
        <source>The first kind is that of a mark for an answer in class. A work keeps the weight that it was given: another weight here is for works to come.</source>
        <translation>The first kind is that of a mark for an answer in class. A work keeps the weight that it was given: another weight here is for works to come.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>counts</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>does not count</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>“{0}” is deleted.</translation>
    </message>
</context>
<context>
    <name>LastTime</name>
    <message numerus="yes">
        <source>%n entry(ies) from last time need your decision.</source>
        <translation>
            <numerusform>%n entry from last time needs your decision.</numerusform>
            <numerusform>%n entries from last time need your decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) from last time were saved.</source>
        <translation>
            <numerusform>%n entry from last time was saved.</numerusform>
            <numerusform>%n entries from last time were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) from last time were saved.</source>
        <translation>
            <numerusform>%n mark from last time was saved.</numerusform>
            <numerusform>%n marks from last time were saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>From last time, {0}: {1}</source>
        <translation>From last time, {0}: {1}</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this PC either: its disk is full or takes nothing. Please do not close the program until all is saved.</source>
        <translation>What you type cannot be kept on this PC either: its disk is full or takes nothing. Please do not close the program until all is saved.</translation>
    </message>
    <message>
        <source>{0}: a mark of the report card from last time needs your decision.</source>
        <translation>{0}: a mark of the report card from last time needs your decision.</translation>
    </message>
    <message>
        <source>{0}: a remark from last time has not been sent (Ctrl+M).</source>
        <translation>{0}: a remark from last time has not been sent (Ctrl+M).</translation>
    </message>
    <message>
        <source>{0}: words about the lesson from last time need your decision (F4).</source>
        <translation>{0}: words about the lesson from last time need your decision (F4).</translation>
    </message>
</context>
<context>
    <name>LeaderDialog</name>
    <message>
        <source>Beside who is class teacher now (both answer for the class)</source>
        <translation>Beside who is class teacher now (both answer for the class)</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>Class teacher</translation>
    </message>
    <message>
        <source>Class teacher of {0}</source>
        <translation>Class teacher of {0}</translation>
    </message>
    <message>
        <source>Class teachers see all of their class, issue its logins, and write to its families.</source>
        <translation>Class teachers see all of their class, issue its logins, and write to its families.</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>Ends today</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
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
        <translation>Enter</translation>
    </message>
    <message>
        <source>Last day in the class</source>
        <translation>Last day in the class</translation>
    </message>
    <message>
        <source>Leaves the school: {0}</source>
        <translation>Leaves the school: {0}</translation>
    </message>
    <message>
        <source>Marks and all that was entered up to this day stay in the journal.</source>
        <translation>Marks and all that was entered up to this day stay in the journal.</translation>
    </message>
    <message>
        <source>Stands in the report on movement.</source>
        <translation>Stands in the report on movement.</translation>
    </message>
    <message>
        <source>Switch off the logins of the pupil, and of parents without another child here</source>
        <translation>Switch off the logins of the pupil, and of parents without another child here</translation>
    </message>
    <message>
        <source>Where to, or why</source>
        <translation>Where to, or why</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Show or hide: {0}</source>
        <translation>Show or hide: {0}</translation>
    </message>
    <message>
        <source>a parent has looked, not signed</source>
        <translation>a parent has looked, not signed</translation>
    </message>
    <message>
        <source>no parent has looked</source>
        <translation>no parent has looked</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>signed on paper</source>
        <translation>signed on paper</translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Nothing is entered at this lesson yet.</source>
        <translation>Nothing is entered at this lesson yet.</translation>
    </message>
    <message>
        <source>Teacher: {0}</source>
        <translation>Teacher: {0}</translation>
    </message>
    <message>
        <source>Topic: {0}</source>
        <translation>Topic: {0}</translation>
    </message>
    <message>
        <source>lesson {0}</source>
        <translation>lesson {0}</translation>
    </message>
</context>
<context>
    <name>LessonDialog</name>
    <message>
        <source>&amp;Room</source>
        <translation>&amp;Room</translation>
    </message>
    <message>
        <source>&amp;Weeks</source>
        <translation>&amp;Weeks</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Even weeks</source>
        <translation>Even weeks</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>Odd weeks</source>
        <translation>Odd weeks</translation>
    </message>
</context>
<context>
    <name>LessonForm</name>
    <message numerus="yes">
        <source>%n pupil(s) got homework of their own</source>
        <translation>
            <numerusform>%n pupil got homework of their own</numerusform>
            <numerusform>%n pupils got homework of their own</numerusform>
        </translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Homework</translation>
    </message>
    <message>
        <source>Homework for</source>
        <translation>Homework for</translation>
    </message>
    <message>
        <source>Minutes that the homework takes</source>
        <translation>Minutes that the homework takes</translation>
    </message>
    <message>
        <source>Take from the plan (Enter)</source>
        <translation>Take from the plan (Enter)</translation>
    </message>
    <message>
        <source>Take the homework from the plan</source>
        <translation>Take the homework from the plan</translation>
    </message>
    <message>
        <source>Take the topic from the plan</source>
        <translation>Take the topic from the plan</translation>
    </message>
    <message>
        <source>Takes about</source>
        <translation>Takes about</translation>
    </message>
    <message>
        <source>The plan offers “{0}”; Enter takes it.</source>
        <translation>The plan offers “{0}”; Enter takes it.</translation>
    </message>
    <message>
        <source>Thematic plan…</source>
        <translation>Thematic plan…</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Was set for this lesson: {0}</source>
        <translation>Was set for this lesson: {0}</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Works</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>not estimated</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
</context>
<context>
    <name>LessonHeader</name>
    <message>
        <source>holidays</source>
        <translation>holidays</translation>
    </message>
</context>
<context>
    <name>LessonHomeworkPart</name>
    <message>
        <source>Being saved: “{0}”</source>
        <translation>Being saved: “{0}”</translation>
    </message>
    <message>
        <source>Changed by somebody else meanwhile: “{0}” is not stored.</source>
        <translation>Changed by somebody else meanwhile: “{0}” is not stored.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Give it up</translation>
    </message>
    <message>
        <source>Not given: “{0}”. {1}</source>
        <translation>Not given: “{0}”. {1}</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Lesson</source>
        <extracomment>The cursor rests so long on a lesson before it is read: arrows that run through the page ask nothing.</extracomment>
        <translation>Lesson</translation>
    </message>
    <message>
        <source>Not accepted: {0}</source>
        <translation>Not accepted: {0}</translation>
    </message>
    <message>
        <source>Stored: {0}. You chose: {1}.</source>
        <translation>Stored: {0}. You chose: {1}.</translation>
    </message>
    <message>
        <source>The period is closed: its works can only be read.</source>
        <translation>The period is closed: its works can only be read.</translation>
    </message>
    <message>
        <source>lesson {0}</source>
        <translation>lesson {0}</translation>
    </message>
    <message>
        <source>moved here from {0}</source>
        <translation>moved here from {0}</translation>
    </message>
    <message>
        <source>not yet saved</source>
        <translation>not yet saved</translation>
    </message>
</context>
<context>
    <name>LessonPieces</name>
    <message>
        <source>Due at this lesson</source>
        <translation>Due at this lesson</translation>
    </message>
    <message>
        <source>Given at this lesson</source>
        <translation>Given at this lesson</translation>
    </message>
    <message>
        <source>Homework for some pupils…</source>
        <translation>Homework for some pupils…</translation>
    </message>
</context>
<context>
    <name>LessonStateField</name>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Held, nothing to enter</source>
        <translation>Held, nothing to enter</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Replacement</translation>
    </message>
    <message>
        <source>Takes place</source>
        <translation>Takes place</translation>
    </message>
    <message>
        <source>The journal of this course is open for them on this day and for a week after it.</source>
        <translation>The journal of this course is open for them on this day and for a week after it.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>What became of it</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Who stands in</translation>
    </message>
    <message>
        <source>Who stands in: begin to type a name</source>
        <translation>Who stands in: begin to type a name</translation>
    </message>
</context>
<context>
    <name>LimitDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>If nothing is ticked, the rule holds everywhere.</source>
        <translation>If nothing is ticked, the rule holds everywhere.</translation>
    </message>
</context>
<context>
    <name>LinkButtons</name>
    <message>
        <source>Copy the address</source>
        <translation>Copy the address</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Do not open</translation>
    </message>
    <message>
        <source>Link: {0}</source>
        <translation>Link: {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open this page in the browser?</source>
        <translation>Open this page in the browser?</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
</context>
<context>
    <name>ListSide</name>
    <message>
        <source>A letter to a class or to several families stands here, with who has read it.</source>
        <translation>A letter to a class or to several families stands here, with who has read it.</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>End the search (Esc)</source>
        <translation>End the search (Esc)</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Everything is read</translation>
    </message>
    <message>
        <source>Families and colleagues write here. Begin with “New message”.</source>
        <translation>Families and colleagues write here. Begin with “New message”.</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>No letters to several yet</source>
        <translation>No letters to several yet</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>No messages yet</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Nothing is begun</source>
        <translation>Nothing is begun</translation>
    </message>
    <message>
        <source>Only unread threads</source>
        <translation>Only unread threads</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Search all messages</translation>
    </message>
    <message>
        <source>Search all messages (Ctrl+F)</source>
        <translation>Search all messages (Ctrl+F)</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>The archive is empty</translation>
    </message>
    <message>
        <source>The messages could not be read</source>
        <translation>The messages could not be read</translation>
    </message>
    <message>
        <source>The school writes here, and you to the class teacher and the other teachers.</source>
        <translation>The school writes here, and you to the class teacher and the other teachers.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads that you put away stand here; a new message brings one back.</source>
        <translation>Threads that you put away stand here; a new message brings one back.</translation>
    </message>
    <message>
        <source>To the class teacher</source>
        <translation>To the class teacher</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Try other words, or fewer of them.</source>
        <translation>Try other words, or fewer of them.</translation>
    </message>
    <message>
        <source>What you begin and do not send is kept here.</source>
        <translation>What you begin and do not send is kept here.</translation>
    </message>
    <message>
        <source>You have not written yet</source>
        <translation>You have not written yet</translation>
    </message>
</context>
<context>
    <name>LoadPart</name>
    <message>
        <source>Classes with the most days over the norm first</source>
        <translation>Classes with the most days over the norm first</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Two weeks back</source>
        <translation>Two weeks back</translation>
    </message>
    <message>
        <source>Two weeks on</source>
        <translation>Two weeks on</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Worst first</translation>
    </message>
</context>
<context>
    <name>LockBar</name>
    <message>
        <source>&amp;Ask the deputy head to open it…</source>
        <translation>&amp;Ask the deputy head to open it…</translation>
    </message>
    <message>
        <source>&amp;Close again</source>
        <translation>&amp;Close again</translation>
    </message>
    <message>
        <source>&amp;Decline…</source>
        <translation>&amp;Decline…</translation>
    </message>
    <message>
        <source>&amp;Open for this course…</source>
        <translation>&amp;Open for this course…</translation>
    </message>
    <message>
        <source>Another &amp;day…</source>
        <translation>Another &amp;day…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open for this course up to and including</source>
        <translation>Open for this course up to and including</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Take the request &amp;back</source>
        <translation>Take the request &amp;back</translation>
    </message>
    <message>
        <source>Why does the period stay closed?</source>
        <translation>Why does the period stay closed?</translation>
    </message>
    <message>
        <source>Why must the period be opened?</source>
        <translation>Why must the period be opened?</translation>
    </message>
    <message>
        <source>for example: the teacher was ill, a mistake in a mark</source>
        <translation>for example: the teacher was ill, a mistake in a mark</translation>
    </message>
</context>
<context>
    <name>LogPageView</name>
    <message numerus="yes">
        <source>%n row(s) were changed afterwards: {0}. Compare with a backup.</source>
        <translation>
            <numerusform>%n row was changed afterwards: {0}. Compare with a backup.</numerusform>
            <numerusform>%n rows were changed afterwards: {0}. Compare with a backup.</numerusform>
        </translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>All classes</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>File, exports, erasures</source>
        <translation>File, exports, erasures</translation>
    </message>
    <message>
        <source>Following the chain of the log…</source>
        <translation>Following the chain of the log…</translation>
    </message>
    <message>
        <source>Lessons and homework</source>
        <translation>Lessons and homework</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Logins</translation>
    </message>
    <message>
        <source>Marks and absences</source>
        <translation>Marks and absences</translation>
    </message>
    <message>
        <source>Messages and news</source>
        <translation>Messages and news</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>The log is whole: nothing in it was changed afterwards.</source>
        <translation>The log is whole: nothing in it was changed afterwards.</translation>
    </message>
    <message numerus="yes">
        <source>Verified on {0}: %n row(s), none changed afterwards.</source>
        <translation>
            <numerusform>Verified on {0}: %n row, not changed afterwards.</numerusform>
            <numerusform>Verified on {0}: %n rows, none changed afterwards.</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify the log</source>
        <translation>Verify the log</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Whether the log itself was changed has not been verified yet.</source>
        <translation>Whether the log itself was changed has not been verified yet.</translation>
    </message>
    <message>
        <source>Which pupil</source>
        <translation>Which pupil</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Who did it</translation>
    </message>
    <message>
        <source>Words in it</source>
        <translation>Words in it</translation>
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
        <source>Close the kiosk</source>
        <translation>Close the kiosk</translation>
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
        <source>Go on there</source>
        <translation>Go on there</translation>
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
        <source>Only an administrator of the diary can do this. It is recorded.</source>
        <translation>Only an administrator of the diary can do this. It is recorded.</translation>
    </message>
    <message>
        <source>Only pupils and parents sign in here.</source>
        <translation>Only pupils and parents sign in here.</translation>
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
        <source>The diary does not answer at the moment. Please try again in a minute.</source>
        <translation>The diary does not answer at the moment. Please try again in a minute.</translation>
    </message>
    <message>
        <source>This login belongs to another entrance: {0}.</source>
        <translation>This login belongs to another entrance: {0}.</translation>
    </message>
    <message>
        <source>This login is not an administrator&apos;s. Only an administrator can close the kiosk.</source>
        <translation>This login is not an administrator&apos;s. Only an administrator can close the kiosk.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. The login opens again in {0}.</source>
        <translation>Too many wrong passwords. The login opens again in {0}.</translation>
    </message>
    <message>
        <source>You can try again in {0}.</source>
        <translation>You can try again in {0}.</translation>
    </message>
</context>
<context>
    <name>Logins</name>
    <message>
        <source>Issue logins…</source>
        <translation>Issue logins…</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Last signed in</source>
        <translation>Last signed in</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Logins are issued to all who have none</source>
        <translation>Logins are issued to all who have none</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Passwords are seen once, on the slips: print them or save them at once, class by class.</source>
        <translation>Passwords are seen once, on the slips: print them or save them at once, class by class.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>issued, not used yet</source>
        <translation>issued, not used yet</translation>
    </message>
    <message>
        <source>locked after wrong passwords</source>
        <translation>locked after wrong passwords</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>no login yet</source>
        <translation>no login yet</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>parent</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>pupil</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>staff</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>switched off</translation>
    </message>
    <message>
        <source>works here: the administrator issues the login</source>
        <translation>works here: the administrator issues the login</translation>
    </message>
</context>
<context>
    <name>LoginsPage</name>
    <message numerus="yes">
        <source>%n slip(s) are neither printed nor saved. Nobody can read the passwords again.</source>
        <translation>
            <numerusform>%n slip is neither printed nor saved. Nobody can read the password again.</numerusform>
            <numerusform>%n slips are neither printed nor saved. Nobody can read the passwords again.</numerusform>
        </translation>
    </message>
    <message>
        <source>A diary opens only with a login and password of one&apos;s own. Pupil and parent have different ones: so the school knows that the parent has looked. Nobody, not even you, can read a password later.</source>
        <translation>A diary opens only with a login and password of one&apos;s own. Pupil and parent have different ones: so the school knows that the parent has looked. Nobody, not even you, can read a password later.</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Any state</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose another state or another group.</source>
        <translation>Choose another state or another group.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Everybody has a login already.</source>
        <translation>Everybody has a login already.</translation>
    </message>
    <message>
        <source>Give everybody in the class a new one-time password?</source>
        <translation>Give everybody in the class a new one-time password?</translation>
    </message>
    <message>
        <source>Given by the class teacher alone</source>
        <translation>Given by the class teacher alone</translation>
    </message>
    <message>
        <source>Import the staff, or let the timetable bring the teachers.</source>
        <translation>Import the staff, or let the timetable bring the teachers.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Issue a login</source>
        <translation>Issue a login</translation>
    </message>
    <message>
        <source>Issue logins…</source>
        <translation>Issue logins…</translation>
    </message>
    <message>
        <source>Issue the missing logins and print slips</source>
        <translation>Issue the missing logins and print slips</translation>
    </message>
    <message>
        <source>Issued, not used yet</source>
        <translation>Issued, not used yet</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>New one-time password</source>
        <translation>New one-time password</translation>
    </message>
    <message>
        <source>New passwords for all</source>
        <translation>New passwords for all</translation>
    </message>
    <message>
        <source>New passwords for all…</source>
        <translation>New passwords for all…</translation>
    </message>
    <message>
        <source>No login yet</source>
        <translation>No login yet</translation>
    </message>
    <message>
        <source>No pupils in this class</source>
        <translation>No pupils in this class</translation>
    </message>
    <message>
        <source>Nobody in this state</source>
        <translation>Nobody in this state</translation>
    </message>
    <message>
        <source>Nobody works here yet</source>
        <translation>Nobody works here yet</translation>
    </message>
    <message numerus="yes">
        <source>Not used for %n day(s) since issued</source>
        <translation>
            <numerusform>Not used for %n day since issued</numerusform>
            <numerusform>Not used for %n days since issued</numerusform>
        </translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>People and their logins</source>
        <translation>People and their logins</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>Show the slips</source>
        <translation>Show the slips</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>State of the login</source>
        <translation>State of the login</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Switch on</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>The administrator enters the pupils.</source>
        <translation>The administrator enters the pupils.</translation>
    </message>
    <message>
        <source>The passwords that pupils and parents use now stop working at once, also those in use.</source>
        <translation>The passwords that pupils and parents use now stop working at once, also those in use.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Whole school</source>
        <translation>Whole school</translation>
    </message>
    <message>
        <source>Whose logins</source>
        <translation>Whose logins</translation>
    </message>
    <message>
        <source>You give first logins, and look after those of the staff. A new password of a diary is given by the class teacher alone: nobody else can come into it.</source>
        <translation>You give first logins, and look after those of the staff. A new password of a diary is given by the class teacher alone: nobody else can come into it.</translation>
    </message>
</context>
<context>
    <name>MailingView</name>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Please read this message: {0}</source>
        <translation>Please read this message: {0}</translation>
    </message>
    <message>
        <source>Remind those who have not read it…</source>
        <translation>Remind those who have not read it…</translation>
    </message>
    <message>
        <source>Sent {0}: {1}</source>
        <translation>Sent {0}: {1}</translation>
    </message>
    <message>
        <source>Whom the letter went to, and who has read it</source>
        <translation>Whom the letter went to, and who has read it</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Withdraw this letter in all its threads? Nobody who has not read it will see its text any more.</source>
        <translation>Withdraw this letter in all its threads? Nobody who has not read it will see its text any more.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Withdraw…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Entries of {0} are waiting here. Only {0} can go on with them.</source>
        <translation>Entries of {0} are waiting here. Only {0} can go on with them.</translation>
    </message>
    <message>
        <source>School diary</source>
        <extracomment>What is on its way is given this long before anybody is asked. In a kiosk nobody is asked: the next visitor wants to come.</extracomment>
        <translation>School diary</translation>
    </message>
    <message>
        <source>The network did not answer: what was entered last could not be saved.</source>
        <translation>The network did not answer: what was entered last could not be saved.</translation>
    </message>
</context>
<context>
    <name>MappingGrid</name>
    <message>
        <source>Column {0}: {1}</source>
        <translation>Column {0}: {1}</translation>
    </message>
    <message>
        <source>by its header</source>
        <translation>by its header</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>guessed: look at it</source>
        <translation>guessed: look at it</translation>
    </message>
</context>
<context>
    <name>MappingPage</name>
    <message>
        <source>Another file</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>Class of this sheet</source>
        <translation>Class of this sheet</translation>
    </message>
    <message>
        <source>Day first: 31.12.2013</source>
        <translation>Day first: 31.12.2013</translation>
    </message>
    <message>
        <source>Given name first</source>
        <translation>Given name first</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Header in row</source>
        <translation>Header in row</translation>
    </message>
    <message>
        <source>Leave this sheet out</source>
        <translation>Leave this sheet out</translation>
    </message>
    <message>
        <source>Look whether each column is what the box above it says. Nothing is written yet.</source>
        <translation>Look whether each column is what the box above it says. Nothing is written yet.</translation>
    </message>
    <message>
        <source>Month first: 12/31/2013</source>
        <translation>Month first: 12/31/2013</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Order of dates</translation>
    </message>
    <message>
        <source>Order of names</source>
        <translation>Order of names</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Still needed: {0}. Choose over which column it stands, or name the class above.</source>
        <translation>Still needed: {0}. Choose over which column it stands, or name the class above.</translation>
    </message>
    <message>
        <source>Still needed: {0}. Choose over which column it stands.</source>
        <translation>Still needed: {0}. Choose over which column it stands.</translation>
    </message>
    <message>
        <source>Surname first</source>
        <translation>Surname first</translation>
    </message>
    <message>
        <source>Table {0}</source>
        <translation>Table {0}</translation>
    </message>
    <message>
        <source>This is</source>
        <translation>This is</translation>
    </message>
    <message>
        <source>This sheet is left out.</source>
        <translation>This sheet is left out.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>such as 5А</source>
        <translation>such as 5А</translation>
    </message>
</context>
<context>
    <name>MarkButtons</name>
    <message>
        <source>1. List</source>
        <translation>1. List</translation>
    </message>
    <message>
        <source>B</source>
        <comment>bold</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Bold (Ctrl+B)</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Heading (Ctrl+Shift+H)</source>
        <translation>Heading (Ctrl+Shift+H)</translation>
    </message>
    <message>
        <source>I</source>
        <comment>italic</comment>
        <translation>I</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Italic (Ctrl+I)</translation>
    </message>
    <message>
        <source>Link (Ctrl+K)</source>
        <translation>Link (Ctrl+K)</translation>
    </message>
    <message>
        <source>List with dots (Ctrl+Shift+8)</source>
        <translation>List with dots (Ctrl+Shift+8)</translation>
    </message>
    <message>
        <source>Numbered list (Ctrl+Shift+7)</source>
        <translation>Numbered list (Ctrl+Shift+7)</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Quote (Ctrl+Shift+9)</source>
        <translation>Quote (Ctrl+Shift+9)</translation>
    </message>
    <message>
        <source>• List</source>
        <translation>• List</translation>
    </message>
</context>
<context>
    <name>MarksCount</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n debt(s)</source>
        <comment>works not handed in</comment>
        <translation>
            <numerusform>%n debt</numerusform>
            <numerusform>%n debts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new mark(s)</source>
        <translation>
            <numerusform>%n new mark</numerusform>
            <numerusform>%n new marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>the same summand of a mean</comment>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole day(s)</source>
        <comment>missed</comment>
        <translation>
            <numerusform>%n whole day</numerusform>
            <numerusform>%n whole days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late %n time(s)</source>
        <translation>
            <numerusform>late once</numerusform>
            <numerusform>late %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n lesson(s)</source>
        <comment>so many were missed</comment>
        <translation>
            <numerusform>of %n lesson</numerusform>
            <numerusform>of %n lessons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksHead</name>
    <message>
        <source>, sorted downwards</source>
        <translation>, sorted downwards</translation>
    </message>
    <message>
        <source>, sorted upwards</source>
        <translation>, sorted upwards</translation>
    </message>
    <message>
        <source>Comes out</source>
        <translation>Comes out</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Sort by mean</source>
        <translation>Sort by mean</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Sort by name</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Weighted mean. Sort by it.</source>
        <translation>Weighted mean. Sort by it.</translation>
    </message>
    <message>
        <source>What follows from the mean; the teacher sets the mark.</source>
        <translation>What follows from the mean; the teacher sets the mark.</translation>
    </message>
</context>
<context>
    <name>MarksNews</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>absence taken back</source>
        <translation>absence taken back</translation>
    </message>
    <message>
        <source>hand in by {0}</source>
        <translation>hand in by {0}</translation>
    </message>
    <message>
        <source>lesson of {0}</source>
        <comment>a day</comment>
        <translation>lesson of {0}</translation>
    </message>
    <message>
        <source>now: {0}</source>
        <comment>another reason of an absence</comment>
        <translation>now: {0}</translation>
    </message>
    <message>
        <source>the comment has changed</source>
        <translation>the comment has changed</translation>
    </message>
    <message>
        <source>the day has changed</source>
        <translation>the day has changed</translation>
    </message>
    <message>
        <source>the debt is made good</source>
        <translation>the debt is made good</translation>
    </message>
    <message>
        <source>{0} was changed to {1}</source>
        <comment>marks</comment>
        <translation>{0} was changed to {1}</translation>
    </message>
    <message>
        <source>{0} was taken back</source>
        <comment>a mark</comment>
        <translation>{0} was taken back</translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>Marks will stand here once the child is enrolled in a class.</source>
        <translation>Marks will stand here once the child is enrolled in a class.</translation>
    </message>
    <message>
        <source>Not in a class yet</source>
        <translation>Not in a class yet</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>The child learns without marks this year. Attendance stands beside.</source>
        <translation>The child learns without marks this year. Attendance stands beside.</translation>
    </message>
    <message>
        <source>There are no marks in the first grade</source>
        <translation>There are no marks in the first grade</translation>
    </message>
</context>
<context>
    <name>MarksTable</name>
    <message>
        <source>Small figure: weight · dotted edge: does not count · blue dot: new · dashed: so far</source>
        <translation>Small figure: weight · dotted edge: does not count · blue dot: new · dashed: so far</translation>
    </message>
    <message>
        <source>Subjects and marks</source>
        <translation>Subjects and marks</translation>
    </message>
</context>
<context>
    <name>MarksView</name>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
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
        <translation>Exam</translation>
    </message>
    <message>
        <source>Exam</source>
        <comment>head of a narrow column</comment>
        <translation>Exam</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>head of a narrow column</comment>
        <translation>Final</translation>
    </message>
    <message>
        <source>Mean {0}</source>
        <translation>Mean {0}</translation>
    </message>
    <message>
        <source>Of them {0}: {1}</source>
        <comment>«2 whole days», dates</comment>
        <translation>Of them {0}: {1}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Year</source>
        <comment>head of a narrow column</comment>
        <translation>Year</translation>
    </message>
    <message>
        <source>debt: {0}</source>
        <comment>a work not handed in, and its day</comment>
        <translation>debt: {0}</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>does not count</translation>
    </message>
    <message>
        <source>excused: {0}</source>
        <comment>lessons missed</comment>
        <translation>excused: {0}</translation>
    </message>
    <message>
        <source>for half-year {0}</source>
        <translation>for half-year {0}</translation>
    </message>
    <message>
        <source>for period {0}</source>
        <translation>for period {0}</translation>
    </message>
    <message>
        <source>for quarter {0}</source>
        <translation>for quarter {0}</translation>
    </message>
    <message>
        <source>for the year</source>
        <translation>for the year</translation>
    </message>
    <message>
        <source>for trimester {0}</source>
        <translation>for trimester {0}</translation>
    </message>
    <message>
        <source>hand in by {0}</source>
        <translation>hand in by {0}</translation>
    </message>
    <message>
        <source>ill: {0}</source>
        <comment>lessons missed</comment>
        <translation>ill: {0}</translation>
    </message>
    <message>
        <source>mark × weight: {0} = {1}; sum of weights: {2}; {1} : {2} = {3}</source>
        <comment>how a mean comes about</comment>
        <translation>mark × weight: {0} = {1}; sum of weights: {2}; {1} : {2} = {3}</translation>
    </message>
    <message>
        <source>missed {0} {1} ({2})</source>
        <comment>number, «of 98 lessons», reasons</comment>
        <translation>missed {0} {1} ({2})</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>no date set</source>
        <translation>no date set</translation>
    </message>
    <message>
        <source>no lessons yet</source>
        <translation>no lessons yet</translation>
    </message>
    <message>
        <source>no marks yet</source>
        <translation>no marks yet</translation>
    </message>
    <message>
        <source>no reason known: {0}</source>
        <comment>lessons missed</comment>
        <translation>no reason known: {0}</translation>
    </message>
    <message>
        <source>nothing missed, {0} in all</source>
        <comment>«98 lessons»</comment>
        <translation>nothing missed, {0} in all</translation>
    </message>
    <message>
        <source>until {0}</source>
        <comment>a course that was left</comment>
        <translation>until {0}</translation>
    </message>
    <message>
        <source>was due on {0}</source>
        <translation>was due on {0}</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>weight {0}</translation>
    </message>
    <message>
        <source>without marks</source>
        <translation>without marks</translation>
    </message>
    <message>
        <source>{0} comes out</source>
        <comment>a mark</comment>
        <translation>{0} comes out</translation>
    </message>
    <message>
        <source>{0}%</source>
        <comment>per cent</comment>
        <translation>{0}%</translation>
    </message>
</context>
<context>
    <name>MembersDialog</name>
    <message numerus="yes">
        <source>%n pupil(s) of other classes stay in it.</source>
        <translation>
            <numerusform>%n pupil of other classes stays in it.</numerusform>
            <numerusform>%n pupils of other classes stay in it.</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Pupils of the class</source>
        <translation>Pupils of the class</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ticked pupils are in the group from this day on; for others the day before is the last.</source>
        <translation>Ticked pupils are in the group from this day on; for others the day before is the last.</translation>
    </message>
    <message>
        <source>Who is in “{0}”</source>
        <translation>Who is in “{0}”</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>(withdrawn)</source>
        <translation>(withdrawn)</translation>
    </message>
    <message>
        <source>(without a subject)</source>
        <translation>(without a subject)</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>To nobody yet</source>
        <translation>To nobody yet</translation>
    </message>
    <message>
        <source>You: {0}</source>
        <translation>You: {0}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>not sent yet</translation>
    </message>
    <message>
        <source>urgent, please confirm</source>
        <translation>urgent, please confirm</translation>
    </message>
    <message>
        <source>with files</source>
        <translation>with files</translation>
    </message>
</context>
<context>
    <name>MessageStream</name>
    <message>
        <source>A new message has come</source>
        <translation>A new message has come</translation>
    </message>
    <message>
        <source>Messages of the thread</source>
        <translation>Messages of the thread</translation>
    </message>
    <message>
        <source>New message below</source>
        <translation>New message below</translation>
    </message>
    <message>
        <source>Show earlier messages</source>
        <extracomment>Seen for so long it is read.</extracomment>
        <translation>Show earlier messages</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>Show more of it</source>
        <translation>Show more of it</translation>
    </message>
    <message>
        <source>Show whole</source>
        <extracomment>A text with more finds of a word than this is not looked through further. Around the words, as the style sheet draws it.</extracomment>
        <translation>Show whole</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>At this school pupils read messages, but do not write them.</source>
        <translation>At this school pupils read messages, but do not write them.</translation>
    </message>
    <message>
        <source>Its author does not expect answers to this message.</source>
        <translation>Its author does not expect answers to this message.</translation>
    </message>
    <message>
        <source>Read by {0} of {1}</source>
        <translation>Read by {0} of {1}</translation>
    </message>
    <message>
        <source>The thread has become too long. Please begin a new one.</source>
        <translation>The thread has become too long. Please begin a new one.</translation>
    </message>
    <message>
        <source>The thread is closed: nobody can write into it.</source>
        <translation>The thread is closed: nobody can write into it.</translation>
    </message>
    <message>
        <source>There is nobody left in this thread to write to.</source>
        <translation>There is nobody left in this thread to write to.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>You do not teach this child any more: you can read the thread, but not write into it.</source>
        <translation>You do not teach this child any more: you can read the thread, but not write into it.</translation>
    </message>
    <message>
        <source>does not work here any more</source>
        <translation>does not work here any more</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>parent</translation>
    </message>
    <message>
        <source>parents</source>
        <translation>parents</translation>
    </message>
    <message>
        <source>parents and the pupil</source>
        <translation>parents and the pupil</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>pupil</translation>
    </message>
    <message>
        <source>the pupil</source>
        <translation>the pupil</translation>
    </message>
    <message>
        <source>today at {0}</source>
        <translation>today at {0}</translation>
    </message>
    <message>
        <source>yesterday at {0}</source>
        <translation>yesterday at {0}</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{0} at {1}</translation>
    </message>
</context>
<context>
    <name>MessagesTab</name>
    <message numerus="yes">
        <source>%n message(s) from last time are here again.</source>
        <translation>
            <numerusform>%n message from last time is here again.</numerusform>
            <numerusform>%n messages from last time are here again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) got the reminder.</source>
        <translation>
            <numerusform>%n thread got the reminder.</numerusform>
            <numerusform>%n threads got the reminder.</numerusform>
        </translation>
    </message>
    <message>
        <source>A message was not accepted and is a draft again: {0}</source>
        <translation>A message was not accepted and is a draft again: {0}</translation>
    </message>
    <message>
        <source>Choose a thread at the left</source>
        <translation>Choose a thread at the left</translation>
    </message>
    <message>
        <source>Kept as a canned answer.</source>
        <translation>Kept as a canned answer.</translation>
    </message>
    <message>
        <source>No class teacher is entered yet: choose somebody else of the school.</source>
        <translation>No class teacher is entered yet: choose somebody else of the school.</translation>
    </message>
    <message>
        <source>Passed on.</source>
        <translation>Passed on.</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %n recipient(s).</source>
        <translation>
            <numerusform>Sent to %n recipient.</numerusform>
            <numerusform>Sent to %n recipients.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Sent.</translation>
    </message>
    <message>
        <source>The draft is kept.</source>
        <translation>The draft is kept.</translation>
    </message>
    <message>
        <source>or begin a new message.</source>
        <translation>or begin a new message.</translation>
    </message>
    <message>
        <source>or begin a new message: Ctrl+N.</source>
        <translation>or begin a new message: Ctrl+N.</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>&amp;Lesson number</source>
        <translation>&amp;Lesson number</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>&amp;Room</translation>
    </message>
    <message>
        <source>Homework that is due at it goes with it. Families see it at once.</source>
        <translation>Homework that is due at it goes with it. Families see it at once.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Move: {0}</source>
        <translation>Move: {0}</translation>
    </message>
    <message>
        <source>R&amp;eason, for the school</source>
        <translation>R&amp;eason, for the school</translation>
    </message>
    <message>
        <source>To the &amp;day</source>
        <translation>To the &amp;day</translation>
    </message>
</context>
<context>
    <name>NameFinder</name>
    <message>
        <source>Find a pupil</source>
        <translation>Find a pupil</translation>
    </message>
    <message>
        <source>Nobody here is called so</source>
        <translation>Nobody here is called so</translation>
    </message>
    <message>
        <source>Surname or name</source>
        <translation>Surname or name</translation>
    </message>
</context>
<context>
    <name>NeededWords</name>
    <message>
        <source>eight</source>
        <comment>so many marks</comment>
        <translation>eight</translation>
    </message>
    <message>
        <source>five</source>
        <comment>so many marks</comment>
        <translation>five</translation>
    </message>
    <message>
        <source>four</source>
        <comment>so many marks</comment>
        <translation>four</translation>
    </message>
    <message>
        <source>it is reached already</source>
        <translation>it is reached already</translation>
    </message>
    <message>
        <source>it takes more than {0} marks</source>
        <translation>it takes more than {0} marks</translation>
    </message>
    <message>
        <source>it takes {0}</source>
        <comment>a set of marks</comment>
        <translation>it takes {0}</translation>
    </message>
    <message>
        <source>marks cannot lift it so far</source>
        <translation>marks cannot lift it so far</translation>
    </message>
    <message>
        <source>nine</source>
        <comment>so many marks</comment>
        <translation>nine</translation>
    </message>
    <message>
        <source>one {0}</source>
        <comment>one mark</comment>
        <translation>one {0}</translation>
    </message>
    <message>
        <source>seven</source>
        <comment>so many marks</comment>
        <translation>seven</translation>
    </message>
    <message>
        <source>six</source>
        <comment>so many marks</comment>
        <translation>six</translation>
    </message>
    <message>
        <source>ten</source>
        <comment>so many marks</comment>
        <translation>ten</translation>
    </message>
    <message>
        <source>three</source>
        <comment>so many marks</comment>
        <translation>three</translation>
    </message>
    <message>
        <source>two</source>
        <comment>so many marks</comment>
        <translation>two</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <comment>marks of two kinds</comment>
        <translation>{0} and {1}</translation>
    </message>
    <message>
        <source>{0} of weight {1}</source>
        <comment>marks, their weight</comment>
        <translation>{0} of weight {1}</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <comment>one set of marks or another one</comment>
        <translation>{0} or {1}</translation>
    </message>
    <message>
        <source>{0} {1}s</source>
        <comment>so many marks of one value: two 5s</comment>
        <translation>{0} {1}s</translation>
    </message>
</context>
<context>
    <name>NewClassesDialog</name>
    <message numerus="yes">
        <source>%n class(es) added.</source>
        <translation>
            <numerusform>%n class added.</numerusform>
            <numerusform>%n classes added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es): </source>
        <translation>
            <numerusform>%n class: </numerusform>
            <numerusform>%n classes: </numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>As is usual for the grade</source>
        <translation>As is usual for the grade</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Bells</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Days of school a week</source>
        <translation>Days of school a week</translation>
    </message>
    <message>
        <source>Enter at least one class</source>
        <translation>Enter at least one class</translation>
    </message>
    <message>
        <source>New classes</source>
        <translation>New classes</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Periods</translation>
    </message>
    <message>
        <source>Several at once: 5А–5Г, 6А–6В, 10-хим/био</source>
        <translation>Several at once: 5А–5Г, 6А–6В, 10-хим/био</translation>
    </message>
</context>
<context>
    <name>NewPasswordPage</name>
    <message>
        <source>A few words in a row are safe and easy to remember</source>
        <translation>A few words in a row are safe and easy to remember</translation>
    </message>
    <message>
        <source>Choose your password</source>
        <translation>Choose your password</translation>
    </message>
    <message>
        <source>Enter a new password</source>
        <translation>Enter a new password</translation>
    </message>
    <message>
        <source>Enter your present password</source>
        <translation>Enter your present password</translation>
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
        <source>This is not your present password</source>
        <translation>This is not your present password</translation>
    </message>
    <message>
        <source>You have signed in with a one-time password. Choose your own now; nobody at school can read it.</source>
        <translation>You have signed in with a one-time password. Choose your own now; nobody at school can read it.</translation>
    </message>
</context>
<context>
    <name>NewYear</name>
    <message>
        <source>leaves the school</source>
        <translation>leaves the school</translation>
    </message>
    <message>
        <source>moves up conditionally</source>
        <translation>moves up conditionally</translation>
    </message>
    <message>
        <source>repeats the year</source>
        <translation>repeats the year</translation>
    </message>
    <message>
        <source>to another class</source>
        <translation>to another class</translation>
    </message>
    <message>
        <source>with the class</source>
        <translation>with the class</translation>
    </message>
</context>
<context>
    <name>NewYearFindings</name>
    <message>
        <source>A check of the file would find something wrong: {rule}. Please tell the authors of the program.</source>
        <translation>A check of the file would find something wrong: {rule}. Please tell the authors of the program.</translation>
    </message>
    <message>
        <source>Classes without courses: {classes}.</source>
        <translation>Classes without courses: {classes}.</translation>
    </message>
    <message>
        <source>Classes without periods: {classes}.</source>
        <translation>Classes without periods: {classes}.</translation>
    </message>
    <message>
        <source>Courses without a teacher: {courses}. Classes: {classes}.</source>
        <translation>Courses without a teacher: {courses}. Classes: {classes}.</translation>
    </message>
    <message>
        <source>Courses without marks of the year: {courses} ({names}).</source>
        <translation>Courses without marks of the year: {courses} ({names}).</translation>
    </message>
    <message>
        <source>Groups without pupils: {groups} {name}</source>
        <translation>Groups without pupils: {groups} {name}</translation>
    </message>
    <message>
        <source>More than three months lie between the years.</source>
        <translation>More than three months lie between the years.</translation>
    </message>
    <message>
        <source>Something is decided of pupils who are in no class any more: {pupils}.</source>
        <translation>Something is decided of pupils who are in no class any more: {pupils}.</translation>
    </message>
    <message>
        <source>The day of leaving {day} is not in the year {year}.</source>
        <translation>The day of leaving {day} is not in the year {year}.</translation>
    </message>
    <message>
        <source>The new year has no class.</source>
        <translation>The new year has no class.</translation>
    </message>
    <message>
        <source>The year begins while {year} is still on (to {ends}).</source>
        <translation>The year begins while {year} is still on (to {ends}).</translation>
    </message>
    <message>
        <source>The year ends before it begins.</source>
        <translation>The year ends before it begins.</translation>
    </message>
    <message>
        <source>The year has no name.</source>
        <translation>The year has no name.</translation>
    </message>
    <message>
        <source>The year {year} that the days were taken from is there no more: take the usual days.</source>
        <translation>The year {year} that the days were taken from is there no more: take the usual days.</translation>
    </message>
    <message>
        <source>The year {year} was laid out meanwhile: take over its days.</source>
        <translation>The year {year} was laid out meanwhile: take over its days.</translation>
    </message>
    <message>
        <source>Two classes are called {name}.</source>
        <translation>Two classes are called {name}.</translation>
    </message>
    <message>
        <source>Without a class teacher: {classes}.</source>
        <translation>Without a class teacher: {classes}.</translation>
    </message>
    <message>
        <source>Without pupils, to be enrolled: {classes}.</source>
        <translation>Without pupils, to be enrolled: {classes}.</translation>
    </message>
    <message>
        <source>{name} becomes {other}: that is not the next grade.</source>
        <translation>{name} becomes {other}: that is not the next grade.</translation>
    </message>
    <message>
        <source>{name} both leaves and moves up.</source>
        <translation>{name} both leaves and moves up.</translation>
    </message>
    <message>
        <source>{name}: not a single pupil.</source>
        <translation>{name}: not a single pupil.</translation>
    </message>
    <message>
        <source>{name}: nothing says where it goes. Pupils: {pupils}.</source>
        <translation>{name}: nothing says where it goes. Pupils: {pupils}.</translation>
    </message>
    <message>
        <source>{name}: the class teacher {person} is a teacher no more.</source>
        <translation>{name}: the class teacher {person} is a teacher no more.</translation>
    </message>
    <message>
        <source>{name}: the class that it comes from is there no more.</source>
        <translation>{name}: the class that it comes from is there no more.</translation>
    </message>
    <message>
        <source>{name}: the day of leaving {day} is before the arrival, or outside the year.</source>
        <translation>{name}: the day of leaving {day} is before the arrival, or outside the year.</translation>
    </message>
    <message>
        <source>{name}: there is no class for {names}. Choose one on “Pupils”.</source>
        <translation>{name}: there is no class for {names}. Choose one on “Pupils”.</translation>
    </message>
    <message>
        <source>{name}: {pupils} pupils are more than {most}.</source>
        <translation>{name}: {pupils} pupils are more than {most}.</translation>
    </message>
    <message>
        <source>{periods}: there are more than 12.</source>
        <translation>{periods}: there are more than 12.</translation>
    </message>
    <message>
        <source>{periods}: there is no period.</source>
        <translation>{periods}: there is no period.</translation>
    </message>
    <message>
        <source>{period} ends before it begins, or lies outside the year.</source>
        <translation>{period} ends before it begins, or lies outside the year.</translation>
    </message>
    <message>
        <source>{period} overlaps with the next one.</source>
        <translation>{period} overlaps with the next one.</translation>
    </message>
    <message>
        <source>{period}: courses without period marks: {courses} ({names}).</source>
        <translation>{period}: courses without period marks: {courses} ({names}).</translation>
    </message>
    <message>
        <source>{person} is a teacher no more. Courses: {courses}.</source>
        <translation>{person} is a teacher no more. Courses: {courses}.</translation>
    </message>
    <message>
        <source>{year} is still on: lessons to {ends}. The new year can be prepared now and made later.</source>
        <translation>{year} is still on: lessons to {ends}. The new year can be prepared now and made later.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a class.</source>
        <translation>“{name}” cannot be the name of a class.</translation>
    </message>
    <message>
        <source>“{name}” ends before it begins, or lies outside the year.</source>
        <translation>“{name}” ends before it begins, or lies outside the year.</translation>
    </message>
</context>
<context>
    <name>NewYearPage</name>
    <message>
        <source>Another administrator has kept another plan meanwhile. Which one is to stay?</source>
        <translation>Another administrator has kept another plan meanwhile. Which one is to stay?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Classes move up and leavers go. Journals of this year stay as they are. It can be taken back on this page as long as nothing was entered in the new year.</source>
        <translation>Classes move up and leavers go. Journals of this year stay as they are. It can be taken back on this page as long as nothing was entered in the new year.</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Courses</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Its classes, courses and periods go, and who left is in the class again. The plan stays.</source>
        <translation>Its classes, courses and periods go, and who left is in the class again. The plan stays.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Make it</translation>
    </message>
    <message>
        <source>Make the year {0}?</source>
        <translation>Make the year {0}?</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Nothing was entered: the year can be taken back.</source>
        <translation>Nothing was entered: the year can be taken back.</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Rehearsal</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>Take the last change of the plan back (Ctrl+Z)</source>
        <translation>Take the last change of the plan back (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Take the year {0} back?</source>
        <translation>Take the year {0} back?</translation>
    </message>
    <message>
        <source>The new year is prepared here once the first one has classes.</source>
        <translation>The new year is prepared here once the first one has classes.</translation>
    </message>
    <message>
        <source>The plan was changed elsewhere</source>
        <translation>The plan was changed elsewhere</translation>
    </message>
    <message>
        <source>The year {0} is taken back: all is as it was before.</source>
        <translation>The year {0} is taken back: all is as it was before.</translation>
    </message>
    <message>
        <source>The year {0} is there.</source>
        <translation>The year {0} is there.</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Theirs</translation>
    </message>
    <message>
        <source>There is no class yet that could move up</source>
        <translation>There is no class yet that could move up</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>is kept in a moment…</source>
        <translation>is kept in a moment…</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>kept</translation>
    </message>
</context>
<context>
    <name>NewsEditor</name>
    <message>
        <source>A file is still on its way: wait a moment, or take it off.</source>
        <translation>A file is still on its way: wait a moment, or take it off.</translation>
    </message>
    <message>
        <source>A new item</source>
        <translation>A new item</translation>
    </message>
    <message>
        <source>Another wording</source>
        <translation>Another wording</translation>
    </message>
    <message>
        <source>As families will see it</source>
        <translation>As families will see it</translation>
    </message>
    <message>
        <source>Ask to confirm that it was read</source>
        <translation>Ask to confirm that it was read</translation>
    </message>
    <message>
        <source>Back; keep the draft</source>
        <translation>Back; keep the draft</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>Delete the draft</translation>
    </message>
    <message>
        <source>For whom…</source>
        <translation>For whom…</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>Pin on top</source>
        <translation>Pin on top</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Plan it</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Readers are to read and confirm it once more</source>
        <translation>Readers are to read and confirm it once more</translation>
    </message>
    <message>
        <source>Save the wording</source>
        <translation>Save the wording</translation>
    </message>
    <message>
        <source>Show from</source>
        <translation>Show from</translation>
    </message>
    <message>
        <source>Show until</source>
        <translation>Show until</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>What is to be announced?</source>
        <translation>What is to be announced?</translation>
    </message>
    <message>
        <source>until</source>
        <translation>until</translation>
    </message>
</context>
<context>
    <name>NewsList</name>
    <message>
        <source>News</source>
        <translation>News</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
    </message>
</context>
<context>
    <name>NewsSection</name>
    <message>
        <source>Nothing has changed since {0}.</source>
        <translation>Nothing has changed since {0}.</translation>
    </message>
    <message>
        <source>Older changes are not listed.</source>
        <translation>Older changes are not listed.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Show fewer</translation>
    </message>
    <message>
        <source>Since your last visit</source>
        <translation>Since your last visit</translation>
    </message>
    <message>
        <source>You are here for the first time. What changes will stand here next time.</source>
        <translation>You are here for the first time. What changes will stand here next time.</translation>
    </message>
</context>
<context>
    <name>NewsTab</name>
    <message>
        <source>Choose a draft</source>
        <translation>Choose a draft</translation>
    </message>
    <message>
        <source>Choose a news item</source>
        <translation>Choose a news item</translation>
    </message>
    <message>
        <source>Its text appears here.</source>
        <translation>Its text appears here.</translation>
    </message>
    <message>
        <source>New ones appear here by themselves.</source>
        <translation>New ones appear here by themselves.</translation>
    </message>
    <message>
        <source>News whose last day is over come here.</source>
        <translation>News whose last day is over come here.</translation>
    </message>
    <message>
        <source>News with a later first day wait here, and appear by themselves.</source>
        <translation>News with a later first day wait here, and appear by themselves.</translation>
    </message>
    <message>
        <source>No news now</source>
        <translation>No news now</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Nothing is begun</source>
        <translation>Nothing is begun</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Nothing is planned</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>The archive is empty</translation>
    </message>
    <message>
        <source>The news could not be read</source>
        <translation>The news could not be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>What you write is kept here until it is published.</source>
        <translation>What you write is kept here until it is published.</translation>
    </message>
    <message>
        <source>You write on where you stopped.</source>
        <translation>You write on where you stopped.</translation>
    </message>
</context>
<context>
    <name>NewsText</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open this address outside the diary?</source>
        <translation>Open this address outside the diary?</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Stay here</translation>
    </message>
    <message>
        <source>Text of the news item</source>
        <translation>Text of the news item</translation>
    </message>
</context>
<context>
    <name>NewsWords</name>
    <message>
        <source>In the archive since {0}</source>
        <translation>In the archive since {0}</translation>
    </message>
    <message>
        <source>Planned: appears on {0}</source>
        <translation>Planned: appears on {0}</translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation>Please confirm</translation>
    </message>
    <message>
        <source>Withdrawn: readers do not see it</source>
        <translation>Withdrawn: readers do not see it</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Without a title</translation>
    </message>
    <message>
        <source>You are reminded of it</source>
        <translation>You are reminded of it</translation>
    </message>
    <message>
        <source>another wording of a published item</source>
        <translation>another wording of a published item</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>class {0}</translation>
    </message>
    <message>
        <source>classes {0}</source>
        <translation>classes {0}</translation>
    </message>
    <message>
        <source>grade {0}</source>
        <translation>grade {0}</translation>
    </message>
    <message>
        <source>grades {0}</source>
        <translation>grades {0}</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>not read</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>staff</translation>
    </message>
    <message>
        <source>the whole school</source>
        <translation>the whole school</translation>
    </message>
    <message>
        <source>the whole school, with its staff</source>
        <translation>the whole school, with its staff</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>{0}: parents only</source>
        <translation>{0}: parents only</translation>
    </message>
    <message>
        <source>{0}: pupils only</source>
        <translation>{0}: pupils only</translation>
    </message>
    <message>
        <source>{0}; staff</source>
        <translation>{0}; staff</translation>
    </message>
</context>
<context>
    <name>NothingNew</name>
    <message>
        <source>All marks</source>
        <translation>All marks</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Homework</translation>
    </message>
    <message>
        <source>How the class is doing</source>
        <translation>How the class is doing</translation>
    </message>
    <message>
        <source>The diary of this week</source>
        <translation>The diary of this week</translation>
    </message>
    <message>
        <source>To the journal</source>
        <translation>To the journal</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message numerus="yes">
        <source>%n week(s) wait for your signature</source>
        <translation>
            <numerusform>%n week waits for your signature</numerusform>
            <numerusform>%n weeks wait for your signature</numerusform>
        </translation>
    </message>
    <message>
        <source>All weeks are signed</source>
        <translation>All weeks are signed</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Look at what happened and sign: so the class teacher knows that you have read it.</source>
        <translation>Look at what happened and sign: so the class teacher knows that you have read it.</translation>
    </message>
    <message numerus="yes">
        <source>Sign all %n</source>
        <translation>
            <numerusform>Sign %n</numerusform>
            <numerusform>Sign all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign all %n weeks? A signature is not taken back.</source>
        <translation>
            <numerusform>Sign %n week? A signature is not taken back.</numerusform>
            <numerusform>Sign all %n weeks? A signature is not taken back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Thank you. The class teacher sees it.</source>
        <translation>Thank you. The class teacher sees it.</translation>
    </message>
    <message>
        <source>To the diary</source>
        <translation>To the diary</translation>
    </message>
    <message>
        <source>Weeks to sign</source>
        <translation>Weeks to sign</translation>
    </message>
</context>
<context>
    <name>OpenQuestion</name>
    <message>
        <source>Attached file</source>
        <translation>Attached file</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Files of this kind are not opened from here. Save it if you expect it from the sender.</source>
        <translation>Files of this kind are not opened from here. Save it if you expect it from the sender.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open it in another program of this PC? Open only what you expect from the sender. A copy is opened: what is changed in it does not come back into the diary, and it is removed when you sign out.</source>
        <translation>Open it in another program of this PC? Open only what you expect from the sender. A copy is opened: what is changed in it does not come back into the diary, and it is removed when you sign out.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
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
        <translation>Close again</translation>
    </message>
    <message>
        <source>Show the journal</source>
        <translation>Show the journal</translation>
    </message>
    <message>
        <source>open up to and including {0}</source>
        <translation>open up to and including {0}</translation>
    </message>
</context>
<context>
    <name>OptionsDialog</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>On the page “What is new”, at the bell and in the figures of the tabs. Nothing is lost: what is not told here still stands on its page.</source>
        <translation>On the page “What is new”, at the bell and in the figures of the tabs. Nothing is lost: what is not told here still stands on its page.</translation>
    </message>
    <message>
        <source>These are always told</source>
        <translation>These are always told</translation>
    </message>
    <message>
        <source>What to tell me about</source>
        <translation>What to tell me about</translation>
    </message>
    <message>
        <source>{0} (always)</source>
        <translation>{0} (always)</translation>
    </message>
</context>
<context>
    <name>OutcomeStep</name>
    <message numerus="yes">
        <source>%n leave(s) the school</source>
        <translation>
            <numerusform>%n leaves the school</numerusform>
            <numerusform>%n leave the school</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them conditionally</source>
        <translation>
            <numerusform>%n of them conditionally</numerusform>
            <numerusform>%n of them conditionally</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) move up</source>
        <translation>
            <numerusform>%n pupil moves up</numerusform>
            <numerusform>%n pupils move up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s) the year</source>
        <translation>
            <numerusform>%n repeats the year</numerusform>
            <numerusform>%n repeat the year</numerusform>
        </translation>
    </message>
    <message>
        <source>A rehearsal does everything and takes it back at once: the file stays as it is. Others cannot save for a second or two meanwhile.</source>
        <translation>A rehearsal does everything and takes it back at once: the file stays as it is. Others cannot save for a second or two meanwhile.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Classes of the new year</source>
        <translation>Classes of the new year</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Courses</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>In the way</translation>
    </message>
    <message>
        <source>Make the new year…</source>
        <translation>Make the new year…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Rehearse</translation>
    </message>
    <message>
        <source>The rehearsal went well. The file is as it was.</source>
        <translation>The rehearsal went well. The file is as it was.</translation>
    </message>
    <message>
        <source>The year cannot be made before what stands in the way is settled.</source>
        <translation>The year cannot be made before what stands in the way is settled.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>What to know before</source>
        <translation>What to know before</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) without a class teacher</source>
        <translation>
            <numerusform>%n class without a class teacher</numerusform>
            <numerusform>%n classes without a class teacher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n course</numerusform>
            <numerusform>%n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) not in the timetable</source>
        <translation>
            <numerusform>%n course not in the timetable</numerusform>
            <numerusform>%n courses not in the timetable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) without a teacher</source>
        <translation>
            <numerusform>%n course without a teacher</numerusform>
            <numerusform>%n courses without a teacher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parent(s)</source>
        <translation>
            <numerusform>%n parent</numerusform>
            <numerusform>%n parents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subject(s)</source>
        <translation>
            <numerusform>%n subject</numerusform>
            <numerusform>%n subjects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n teacher(s)</source>
        <translation>
            <numerusform>%n teacher</numerusform>
            <numerusform>%n teachers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a login</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n person without a login</numerusform>
            <numerusform>%n people without a login</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is damaged.</source>
        <translation>A backup is damaged.</translation>
    </message>
    <message>
        <source>All courses have a teacher and are in the timetable.</source>
        <translation>All courses have a teacher and are in the timetable.</translation>
    </message>
    <message>
        <source>All have a login.</source>
        <translation>All have a login.</translation>
    </message>
    <message>
        <source>Backups and check</source>
        <translation>Backups and check</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Bells</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Curriculum</source>
        <translation>Curriculum</translation>
    </message>
    <message>
        <source>Last backup: {0}</source>
        <translation>Last backup: {0}</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>No backup has been made yet.</translation>
    </message>
    <message>
        <source>No folder for backups is set.</source>
        <translation>No folder for backups is set.</translation>
    </message>
    <message>
        <source>No period is running today.</source>
        <translation>No period is running today.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Teaching</translation>
    </message>
    <message>
        <source>The last backup failed.</source>
        <translation>The last backup failed.</translation>
    </message>
    <message>
        <source>The rest of the first day is skipped.</source>
        <translation>The rest of the first day is skipped.</translation>
    </message>
    <message>
        <source>There has been no backup for too long.</source>
        <translation>There has been no backup for too long.</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>Year and vacations</source>
        <translation>Year and vacations</translation>
    </message>
    <message>
        <source>{0} – year {1}</source>
        <translation>{0} – year {1}</translation>
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
        <translation>Closed</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Not closed</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>Which findings</translation>
    </message>
</context>
<context>
    <name>ParentDialog</name>
    <message>
        <source>A parent sees the diary with a login of his own, and signs the weeks.</source>
        <translation>A parent sees the diary with a login of his own, and signs the weeks.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Parent of {0}</source>
        <translation>Parent of {0}</translation>
    </message>
</context>
<context>
    <name>ParentFields</name>
    <message>
        <source>Here already? Choose…</source>
        <translation>Here already? Choose…</translation>
    </message>
    <message>
        <source>Parents who are here already</source>
        <translation>Parents who are here already</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Who it is</translation>
    </message>
    <message>
        <source>father</source>
        <translation>father</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>guardian</translation>
    </message>
    <message>
        <source>mother</source>
        <translation>mother</translation>
    </message>
</context>
<context>
    <name>PartDialog</name>
    <message>
        <source>As it was then: also what is otherwise now</source>
        <translation>As it was then: also what is otherwise now</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Bring back</translation>
    </message>
    <message numerus="yes">
        <source>Bring back %n entry(s)</source>
        <translation>
            <numerusform>Bring back %n entry</numerusform>
            <numerusform>Bring back %n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back a class or journal</source>
        <translation>Bring back a class or journal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Classes and journals in the backup</source>
        <translation>Classes and journals in the backup</translation>
    </message>
    <message>
        <source>Groups across classes</source>
        <translation>Groups across classes</translation>
    </message>
    <message>
        <source>Lessons, works, marks, absences, topics, homework and marks of periods of what you tick. All else stays as it is today; what was entered since and is not in the backup stays, too.</source>
        <translation>Lessons, works, marks, absences, topics, homework and marks of periods of what you tick. All else stays as it is today; what was entered since and is not in the backup stays, too.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Newer</translation>
    </message>
    <message>
        <source>Only what is missing</source>
        <translation>Only what is missing</translation>
    </message>
    <message>
        <source>Otherwise now</source>
        <translation>Otherwise now</translation>
    </message>
    <message>
        <source>Passed over: {0}</source>
        <translation>Passed over: {0}</translation>
    </message>
    <message>
        <source>The backup is verified and read</source>
        <translation>The backup is verified and read</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>What would be put back</source>
        <translation>What would be put back</translation>
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
    <name>PastRow</name>
    <message>
        <source>Enter puts this value back.</source>
        <translation>Enter puts this value back.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>So many lines are shown until more are asked for.</extracomment>
        <translation>now</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>All of it stands there already.</source>
        <translation>All of it stands there already.</translation>
    </message>
    <message>
        <source>The page has changed meanwhile. Please paste once more.</source>
        <translation>The page has changed meanwhile. Please paste once more.</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message numerus="yes">
        <source>%n do(es) not fit</source>
        <translation>
            <numerusform>%n does not fit</numerusform>
            <numerusform>%n do not fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new value(s)</source>
        <translation>
            <numerusform>%n new value</numerusform>
            <numerusform>%n new values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be cleared</source>
        <translation>
            <numerusform>%n will be cleared</numerusform>
            <numerusform>%n will be cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be replaced</source>
        <translation>
            <numerusform>%n will be replaced</numerusform>
            <numerusform>%n will be replaced</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copy the list</translation>
    </message>
    <message>
        <source>Empty cells clear what is there</source>
        <translation>Empty cells clear what is there</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>Nothing to paste</translation>
    </message>
    <message>
        <source>Only into empty cells</source>
        <translation>Only into empty cells</translation>
    </message>
    <message>
        <source>Pass over pupils who were not in the class then</source>
        <translation>Pass over pupils who were not in the class then</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n value(s)</source>
        <translation>
            <numerusform>Paste %n value</numerusform>
            <numerusform>Paste %n values</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste into the journal</source>
        <translation>Paste into the journal</translation>
    </message>
    <message>
        <source>Pupils who were not in the class then are passed over, as the copied list has none.</source>
        <translation>Pupils who were not in the class then are passed over, as the copied list has none.</translation>
    </message>
    <message>
        <source>The rows go to the pupils whose names stand before them, in whatever order.</source>
        <translation>The rows go to the pupils whose names stand before them, in whatever order.</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>What does not fit</translation>
    </message>
    <message>
        <source>What each cell becomes</source>
        <translation>What each cell becomes</translation>
    </message>
</context>
<context>
    <name>PasteWords</name>
    <message>
        <source>Several pupils can be meant: write the name in full.</source>
        <translation>Several pupils can be meant: write the name in full.</translation>
    </message>
    <message>
        <source>The copied cells say something else about it elsewhere.</source>
        <translation>The copied cells say something else about it elsewhere.</translation>
    </message>
    <message>
        <source>The lesson has no further column for a second mark: add a work to it.</source>
        <translation>The lesson has no further column for a second mark: add a work to it.</translation>
    </message>
    <message>
        <source>There is no lesson after the last one.</source>
        <translation>There is no lesson after the last one.</translation>
    </message>
    <message>
        <source>There is no pupil below the last one.</source>
        <translation>There is no pupil below the last one.</translation>
    </message>
    <message>
        <source>There is no such pupil on this page.</source>
        <translation>There is no such pupil on this page.</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>stays as it is</translation>
    </message>
    <message>
        <source>{0} is replaced by {1}</source>
        <translation>{0} is replaced by {1}</translation>
    </message>
    <message>
        <source>{0} is taken away</source>
        <translation>{0} is taken away</translation>
    </message>
    <message>
        <source>{1} is entered</source>
        <translation>{1} is entered</translation>
    </message>
    <message>
        <source>{1} is there already</source>
        <translation>{1} is there already</translation>
    </message>
</context>
<context>
    <name>PendingBubble</name>
    <message>
        <source>Being sent…</source>
        <translation>Being sent…</translation>
    </message>
    <message>
        <source>Not sent yet: the share is not answering. It is sent by itself as soon as it does.</source>
        <translation>Not sent yet: the share is not answering. It is sent by itself as soon as it does.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>There is somebody else of the same name: look at birth date and class.</source>
        <translation>There is somebody else of the same name: look at birth date and class.</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Who it is</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>A part of the name is enough, and small letters. A class narrows it down: “7a”.</source>
        <translation>A part of the name is enough, and small letters. A class narrows it down: “7a”.</translation>
    </message>
    <message>
        <source>Bring in class lists and the staff from files, or enter them one by one.</source>
        <translation>Bring in class lists and the staff from files, or enter them one by one.</translation>
    </message>
    <message>
        <source>Bring in files…</source>
        <translation>Bring in files…</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Left this year</source>
        <translation>Left this year</translation>
    </message>
    <message>
        <source>Name, class, telephone or login: “ivan 7a”</source>
        <translation>Name, class, telephone or login: “ivan 7a”</translation>
    </message>
    <message>
        <source>New member of staff…</source>
        <translation>New member of staff…</translation>
    </message>
    <message>
        <source>New pupil…</source>
        <translation>New pupil…</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Nobody is found</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Search people</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>There are no people in the school yet</source>
        <translation>There are no people in the school yet</translation>
    </message>
    <message>
        <source>Whom the list is about</source>
        <translation>Whom the list is about</translation>
    </message>
    <message>
        <source>{0}–{1} of {2}</source>
        <translation>{0}–{1} of {2}</translation>
    </message>
</context>
<context>
    <name>PeoplePages</name>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Doubles</source>
        <translation>Doubles</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Logins</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message>
        <source>There is somebody of this name already: {0}. If it is another person, press the button once more.</source>
        <translation>There is somebody of this name already: {0}. If it is another person, press the button once more.</translation>
    </message>
    <message>
        <source>a parent linked</source>
        <translation>a parent linked</translation>
    </message>
    <message>
        <source>a parent unlinked</source>
        <translation>a parent unlinked</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>birth date</translation>
    </message>
    <message>
        <source>changed: {0}</source>
        <translation>changed: {0}</translation>
    </message>
    <message>
        <source>class teacher of {0}</source>
        <translation>class teacher of {0}</translation>
    </message>
    <message>
        <source>days in a class, or the reason, changed</source>
        <translation>days in a class, or the reason, changed</translation>
    </message>
    <message>
        <source>days in a group changed</source>
        <translation>days in a group changed</translation>
    </message>
    <message>
        <source>dd.MM.yyyy</source>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>entered</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>first name</translation>
    </message>
    <message>
        <source>in a class from a day on</source>
        <translation>in a class from a day on</translation>
    </message>
    <message>
        <source>in a group from a day on</source>
        <translation>in a group from a day on</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>last name</translation>
    </message>
    <message>
        <source>merged with a double</source>
        <translation>merged with a double</translation>
    </message>
    <message>
        <source>not linked to anything yet</source>
        <translation>not linked to anything yet</translation>
    </message>
    <message>
        <source>number in another system</source>
        <translation>number in another system</translation>
    </message>
    <message>
        <source>parent: {0}</source>
        <translation>parent: {0}</translation>
    </message>
    <message>
        <source>patronymic</source>
        <translation>patronymic</translation>
    </message>
    <message>
        <source>pupil of earlier years</source>
        <translation>pupil of earlier years</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>taken out of a class</source>
        <translation>taken out of a class</translation>
    </message>
    <message>
        <source>taken out of a group</source>
        <translation>taken out of a group</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>what a parent is, changed</source>
        <translation>what a parent is, changed</translation>
    </message>
    <message>
        <source>{0}, left on {1}</source>
        <translation>{0}, left on {1}</translation>
    </message>
    <message>
        <source>{0}, pupil</source>
        <translation>{0}, pupil</translation>
    </message>
    <message>
        <source>{0}, pupil from {1}</source>
        <translation>{0}, pupil from {1}</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>School year</source>
        <translation>School year</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>All the time</source>
        <translation>All the time</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>From day to day</source>
        <translation>From day to day</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>The last 30 days</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>The last 7 days</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>PersonChoice</name>
    <message>
        <source>Nobody of this name</source>
        <translation>Nobody of this name</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>After a new name, marks, login and messages stay: they belong to the person.</source>
        <translation>After a new name, marks, login and messages stay: they belong to the person.</translation>
    </message>
    <message>
        <source>Data of a person</source>
        <translation>Data of a person</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Birth date</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Number in another system</source>
        <translation>Number in another system</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Patronymic</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Write it as 17.05.2013</source>
        <translation>Write it as 17.05.2013</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>dd.mm.yyyy</translation>
    </message>
    <message>
        <source>female</source>
        <translation>female</translation>
    </message>
    <message>
        <source>male</source>
        <translation>male</translation>
    </message>
</context>
<context>
    <name>PieceRow</name>
    <message>
        <source>Hand in the work…</source>
        <translation>Hand in the work…</translation>
    </message>
    <message>
        <source>Take the tick away</source>
        <translation>Take the tick away</translation>
    </message>
    <message>
        <source>Tick as done</source>
        <translation>Tick as done</translation>
    </message>
    <message>
        <source>What was handed in, and the answer</source>
        <translation>What was handed in, and the answer</translation>
    </message>
    <message>
        <source>for you alone</source>
        <translation>for you alone</translation>
    </message>
    <message>
        <source>for your child alone</source>
        <translation>for your child alone</translation>
    </message>
    <message>
        <source>given on {0}</source>
        <translation>given on {0}</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>What is unusual about a piece: role and sign of the style sheet, and whether it stands beside the subject.</extracomment>
        <translation>new</translation>
    </message>
</context>
<context>
    <name>PieceView</name>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Changed on {0}</source>
        <translation>Changed on {0}</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Files…</translation>
    </message>
    <message>
        <source>For whom…</source>
        <translation>For whom…</translation>
    </message>
    <message>
        <source>I have taken note</source>
        <translation>I have taken note</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>The school asks you to confirm that you have read this.</source>
        <translation>The school asks you to confirm that you have read this.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Unpin</translation>
    </message>
    <message>
        <source>Who has read it, by name; remind the others</source>
        <translation>Who has read it, by name; remind the others</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>Wording of now</source>
        <translation>Wording of now</translation>
    </message>
    <message>
        <source>Wording of {0}, {1}</source>
        <translation>Wording of {0}, {1}</translation>
    </message>
    <message>
        <source>You took note on {0}</source>
        <translation>You took note on {0}</translation>
    </message>
    <message>
        <source>due: {0}</source>
        <translation>due: {0}</translation>
    </message>
    <message>
        <source>for: {0}</source>
        <translation>for: {0}</translation>
    </message>
    <message>
        <source>shown until {0}</source>
        <translation>shown until {0}</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>How often, and which stay</source>
        <translation>How often, and which stay</translation>
    </message>
</context>
<context>
    <name>PlanChoicePage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Copy from another course of yours</source>
        <translation>Copy from another course of yours</translation>
    </message>
    <message>
        <source>Follow no plan</source>
        <translation>Follow no plan</translation>
    </message>
    <message>
        <source>Plans of this subject and grade</source>
        <translation>Plans of this subject and grade</translation>
    </message>
    <message>
        <source>Plans to choose from</source>
        <translation>Plans to choose from</translation>
    </message>
    <message>
        <source>Take this plan</source>
        <translation>Take this plan</translation>
    </message>
    <message>
        <source>The plan begins with its first topic; a shift is given up. A colleague’s plan is followed as it is; a copy can be changed apart from it.</source>
        <translation>The plan begins with its first topic; a shift is given up. A colleague’s plan is followed as it is; a copy can be changed apart from it.</translation>
    </message>
    <message>
        <source>Without a plan</source>
        <translation>Without a plan</translation>
    </message>
</context>
<context>
    <name>PlanDeeds</name>
    <message numerus="yes">
        <source>%n lesson(s) have no such course here.</source>
        <translation>
            <numerusform>%n lesson has no such course here.</numerusform>
            <numerusform>%n lessons have no such course here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) removed</source>
        <translation>
            <numerusform>%n lesson removed</numerusform>
            <numerusform>%n lessons removed</numerusform>
        </translation>
    </message>
    <message>
        <source>A lesson stays in its class.</source>
        <translation>A lesson stays in its class.</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>copied</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>moved</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>pasted</translation>
    </message>
    <message>
        <source>room and weeks</source>
        <translation>room and weeks</translation>
    </message>
    <message>
        <source>{0} placed</source>
        <translation>{0} placed</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Load a thematic plan</source>
        <translation>Load a thematic plan</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.xls *.csv *.html *.htm)</source>
        <translation>Tables (*.xlsx *.ods *.xls *.csv *.html *.htm)</translation>
    </message>
    <message>
        <source>The course follows no plan now.</source>
        <translation>The course follows no plan now.</translation>
    </message>
    <message>
        <source>The course follows this plan now.</source>
        <translation>The course follows this plan now.</translation>
    </message>
    <message>
        <source>The plan is copied; the course follows the copy.</source>
        <translation>The plan is copied; the course follows the copy.</translation>
    </message>
    <message>
        <source>The plan is moved one lesson earlier.</source>
        <translation>The plan is moved one lesson earlier.</translation>
    </message>
    <message>
        <source>The plan is moved one lesson later.</source>
        <translation>The plan is moved one lesson later.</translation>
    </message>
    <message>
        <source>The plan “{0}” is loaded.</source>
        <translation>The plan “{0}” is loaded.</translation>
    </message>
    <message>
        <source>Thematic plan</source>
        <translation>Thematic plan</translation>
    </message>
</context>
<context>
    <name>PlanEmpty</name>
    <message>
        <source>Its teacher can load one from a table.</source>
        <translation>Its teacher can load one from a table.</translation>
    </message>
    <message>
        <source>Load from a file…</source>
        <translation>Load from a file…</translation>
    </message>
    <message>
        <source>Load it from a table (XLSX, ODS, XLS, CSV): columns with the lesson topic and, if you like, hours and homework. The topics are then offered lesson by lesson.</source>
        <translation>Load it from a table (XLSX, ODS, XLS, CSV): columns with the lesson topic and, if you like, hours and homework. The topics are then offered lesson by lesson.</translation>
    </message>
    <message>
        <source>The course has no thematic plan yet</source>
        <translation>The course has no thematic plan yet</translation>
    </message>
    <message>
        <source>The plan could not be read</source>
        <translation>The plan could not be read</translation>
    </message>
    <message>
        <source>The plan is being read…</source>
        <translation>The plan is being read…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>PlanImportPage</name>
    <message numerus="yes">
        <source>%n row(s) cannot be taken.</source>
        <translation>
            <numerusform>%n row cannot be taken.</numerusform>
            <numerusform>%n rows cannot be taken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Choose a sheet</source>
        <translation>Choose a sheet</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>Nothing is written yet. Look through it, then load it.</source>
        <translation>Nothing is written yet. Look through it, then load it.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Correct the rows in the file, save it, and read it again.</source>
        <translation>Nothing was loaded. Correct the rows in the file, save it, and read it again.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Read it again</translation>
    </message>
    <message>
        <source>Rows that cannot be taken</source>
        <translation>Rows that cannot be taken</translation>
    </message>
    <message>
        <source>Several sheets of the file hold a plan. Choose one.</source>
        <translation>Several sheets of the file hold a plan. Choose one.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>The file is being read…</translation>
    </message>
    <message>
        <source>Topics in the file</source>
        <translation>Topics in the file</translation>
    </message>
</context>
<context>
    <name>PlanReasons</name>
    <message>
        <source>A quotation mark is not closed. Save the table as XLSX.</source>
        <translation>A quotation mark is not closed. Save the table as XLSX.</translation>
    </message>
    <message>
        <source>A thematic plan cannot be read from such a file. Save it as XLSX, ODS or CSV.</source>
        <translation>A thematic plan cannot be read from such a file. Save it as XLSX, ODS or CSV.</translation>
    </message>
    <message>
        <source>A topic without a number that does not look like the heading of a part.</source>
        <translation>A topic without a number that does not look like the heading of a part.</translation>
    </message>
    <message>
        <source>Hours are a whole number from 1 to 100.</source>
        <translation>Hours are a whole number from 1 to 100.</translation>
    </message>
    <message>
        <source>Hours or homework without a topic.</source>
        <translation>Hours or homework without a topic.</translation>
    </message>
    <message>
        <source>No column of topics was found. The header of the table needs “Lesson topic”.</source>
        <translation>No column of topics was found. The header of the table needs “Lesson topic”.</translation>
    </message>
    <message>
        <source>Several sheets of the file hold a plan. Choose one.</source>
        <translation>Several sheets of the file hold a plan. Choose one.</translation>
    </message>
    <message>
        <source>The encoding of the file is not known. Save it as XLSX.</source>
        <translation>The encoding of the file is not known. Save it as XLSX.</translation>
    </message>
    <message>
        <source>The file cannot be read. Is it open in another program?</source>
        <translation>The file cannot be read. Is it open in another program?</translation>
    </message>
    <message>
        <source>The file has no such sheet any more.</source>
        <translation>The file has no such sheet any more.</translation>
    </message>
    <message>
        <source>The file holds something else than a thematic plan.</source>
        <translation>The file holds something else than a thematic plan.</translation>
    </message>
    <message>
        <source>The file is damaged. Open it in the spreadsheet program and save it anew.</source>
        <translation>The file is damaged. Open it in the spreadsheet program and save it anew.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>The file is no longer there.</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one.</source>
        <translation>The file is protected by a password. Save it without one.</translation>
    </message>
    <message>
        <source>The file is too large for a thematic plan.</source>
        <translation>The file is too large for a thematic plan.</translation>
    </message>
    <message>
        <source>The file refers to other files and is not read for safety.</source>
        <translation>The file refers to other files and is not read for safety.</translation>
    </message>
    <message>
        <source>The format of the file is not known. Save it as XLSX, ODS or CSV.</source>
        <translation>The format of the file is not known. Save it as XLSX, ODS or CSV.</translation>
    </message>
    <message>
        <source>The formula in the cell has failed.</source>
        <translation>The formula in the cell has failed.</translation>
    </message>
    <message>
        <source>The table is too large for a thematic plan.</source>
        <translation>The table is too large for a thematic plan.</translation>
    </message>
    <message>
        <source>The text has characters that cannot be shown.</source>
        <translation>The text has characters that cannot be shown.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>The text is too long.</translation>
    </message>
    <message>
        <source>There is no topic in the table.</source>
        <translation>There is no topic in the table.</translation>
    </message>
    <message>
        <source>This is a folder. Choose a file.</source>
        <translation>This is a folder. Choose a file.</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>A cancelled lesson needs no shift: the topics move on to the next lessons by themselves.</source>
        <translation>A cancelled lesson needs no shift: the topics move on to the next lessons by themselves.</translation>
    </message>
    <message>
        <source>Topics and lessons</source>
        <translation>Topics and lessons</translation>
    </message>
</context>
<context>
    <name>PlanShiftCard</name>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Move it earlier</source>
        <translation>Move it earlier</translation>
    </message>
    <message>
        <source>Move it later</source>
        <translation>Move it later</translation>
    </message>
    <message>
        <source>Move the plan one lesson earlier?</source>
        <translation>Move the plan one lesson earlier?</translation>
    </message>
    <message>
        <source>Move the plan one lesson later?</source>
        <translation>Move the plan one lesson later?</translation>
    </message>
</context>
<context>
    <name>PlanTools</name>
    <message>
        <source>&amp;Another plan…</source>
        <translation>&amp;Another plan…</translation>
    </message>
    <message>
        <source>&amp;Load from a file…</source>
        <translation>&amp;Load from a file…</translation>
    </message>
    <message>
        <source>A lesson went to something else: the topics move on by one lesson.</source>
        <translation>A lesson went to something else: the topics move on by one lesson.</translation>
    </message>
    <message>
        <source>A planned topic was not needed: each lesson takes the one after it.</source>
        <translation>A planned topic was not needed: each lesson takes the one after it.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Move &amp;earlier</source>
        <translation>Move &amp;earlier</translation>
    </message>
    <message>
        <source>Move la&amp;ter</source>
        <translation>Move la&amp;ter</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n heading(s) of parts are passed over</source>
        <translation>
            <numerusform>%n heading of a part is passed over</numerusform>
            <numerusform>%n headings of parts are passed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) of the plan find no lesson any more.</source>
        <translation>
            <numerusform>%n hour of the plan finds no lesson any more.</numerusform>
            <numerusform>%n hours of the plan find no lesson any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) are left without a topic</source>
        <translation>
            <numerusform>%n lesson is left without a topic</numerusform>
            <numerusform>%n lessons are left without a topic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) added</source>
        <translation>
            <numerusform>%n topic added</numerusform>
            <numerusform>%n topics added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) as before</source>
        <translation>
            <numerusform>%n topic as before</numerusform>
            <numerusform>%n topics as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) changed</source>
        <translation>
            <numerusform>%n topic changed</numerusform>
            <numerusform>%n topics changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) removed</source>
        <translation>
            <numerusform>%n topic removed</numerusform>
            <numerusform>%n topics removed</numerusform>
        </translation>
    </message>
    <message>
        <source>Hours that find no lesson: {0}, now {1}.</source>
        <translation>Hours that find no lesson: {0}, now {1}.</translation>
    </message>
    <message>
        <source>In the file: {0}, {1}.</source>
        <translation>In the file: {0}, {1}.</translation>
    </message>
    <message>
        <source>Lessons without a topic: {0}, now {1}.</source>
        <translation>Lessons without a topic: {0}, now {1}.</translation>
    </message>
    <message>
        <source>Next lesson, {0}</source>
        <translation>Next lesson, {0}</translation>
    </message>
    <message>
        <source>No lesson from today on gets another topic.</source>
        <translation>No lesson from today on gets another topic.</translation>
    </message>
    <message>
        <source>Nothing would change: the course follows this plan already.</source>
        <translation>Nothing would change: the course follows this plan already.</translation>
    </message>
    <message>
        <source>The course would follow the plan “{0}” from its first topic.</source>
        <translation>The course would follow the plan “{0}” from its first topic.</translation>
    </message>
    <message>
        <source>The lessons of this year are over.</source>
        <translation>The lessons of this year are over.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Would be: {0}.</source>
        <translation>Would be: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>and %n lesson(s) more</source>
        <translation>
            <numerusform>and %n lesson more</numerusform>
            <numerusform>and %n lessons more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
        <translation>hour {0} of {1}</translation>
    </message>
    <message>
        <source>no topic</source>
        <translation>no topic</translation>
    </message>
    <message numerus="yes">
        <source>shifted %n lesson(s) earlier</source>
        <translation>
            <numerusform>shifted %n lesson earlier</numerusform>
            <numerusform>shifted %n lessons earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shifted %n lesson(s) later</source>
        <translation>
            <numerusform>shifted %n lesson later</numerusform>
            <numerusform>shifted %n lessons later</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <comment>among dates of lessons</comment>
        <translation>today</translation>
    </message>
    <message>
        <source>{0}: {1} (now {2})</source>
        <translation>{0}: {1} (now {2})</translation>
    </message>
</context>
<context>
    <name>PresenceSign</name>
    <message>
        <source>Also here: {0}</source>
        <translation>Also here: {0}</translation>
    </message>
    <message>
        <source>This page is now open elsewhere, too: {0}</source>
        <translation>This page is now open elsewhere, too: {0}</translation>
    </message>
    <message>
        <source>This page of the journal is open elsewhere, too:</source>
        <translation>This page of the journal is open elsewhere, too:</translation>
    </message>
    <message>
        <source>you (in another window)</source>
        <translation>you (in another window)</translation>
    </message>
    <message>
        <source>you (on another PC)</source>
        <translation>you (on another PC)</translation>
    </message>
    <message numerus="yes">
        <source>{0} and %n more</source>
        <translation>
            <numerusform>{0} and %n more</numerusform>
            <numerusform>{0} and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, since {1}</source>
        <translation>{0}, since {1}</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>Next sheet</translation>
    </message>
    <message>
        <source>Previous sheet</source>
        <translation>Previous sheet</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Sheet as it will be printed</source>
        <translation>Sheet as it will be printed</translation>
    </message>
    <message>
        <source>Sheet {0} of {1}</source>
        <translation>Sheet {0} of {1}</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>The printer did not take it. Check that it is on, or choose another one.</source>
        <translation>The printer did not take it. Check that it is on, or choose another one.</translation>
    </message>
    <message>
        <source>Whole sheet</source>
        <translation>Whole sheet</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Academic year</source>
        <translation>Academic year</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>As they were</source>
        <translation>As they were</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Bring in</translation>
    </message>
    <message>
        <source>By class ({0})</source>
        <translation>By class ({0})</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Class, where the file names none</source>
        <translation>Class, where the file names none</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>Correct them in the file and choose it again, or bring in the rest.</source>
        <translation>Correct them in the file and choose it again, or bring in the rest.</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Everything in this file is in the school already: nothing would change.</source>
        <translation>Everything in this file is in the school already: nothing would change.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Notes ({0})</source>
        <translation>Notes ({0})</translation>
    </message>
    <message>
        <source>Nothing is written yet. Look through it, then bring it in.</source>
        <translation>Nothing is written yet. Look through it, then bring it in.</translation>
    </message>
    <message>
        <source>People ({0})</source>
        <translation>People ({0})</translation>
    </message>
    <message>
        <source>Refused ({0})</source>
        <translation>Refused ({0})</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Save the refused rows…</source>
        <translation>Save the refused rows…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>The file is being compared with the school…</source>
        <translation>The file is being compared with the school…</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>What becomes</source>
        <translation>What becomes</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>What is shown</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Worth knowing</translation>
    </message>
    <message>
        <source>as the file says, or today&apos;s</source>
        <translation>as the file says, or today&apos;s</translation>
    </message>
    <message>
        <source>such as 5А</source>
        <translation>such as 5А</translation>
    </message>
</context>
<context>
    <name>PrintButton</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Print the week, or an extract of a period (Ctrl+P)</source>
        <translation>Print the week, or an extract of a period (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>An extract: all marks, means, absences and remarks of a period</source>
        <translation>An extract: all marks, means, absences and remarks of a period</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Diary {0} {1}</source>
        <translation>Diary {0} {1}</translation>
    </message>
    <message>
        <source>Extract {0} {1}</source>
        <translation>Extract {0} {1}</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Other days</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Preview and print…</source>
        <translation>Preview and print…</translation>
    </message>
    <message>
        <source>Print the diary</source>
        <translation>Print the diary</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>School year {0}</source>
        <translation>School year {0}</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>The period ends before it begins.</translation>
    </message>
    <message>
        <source>The week {0} as in the paper diary</source>
        <translation>The week {0} as in the paper diary</translation>
    </message>
    <message>
        <source>The whole class {0}</source>
        <translation>The whole class {0}</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
</context>
<context>
    <name>ProgressCharts</name>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>Ill</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Mark {0}</source>
        <translation>Mark {0}</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Mean of the class</source>
        <translation>Mean of the class</translation>
    </message>
    <message>
        <source>Own mean</source>
        <translation>Own mean</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>The mean is {0}</source>
        <translation>The mean is {0}</translation>
    </message>
    <message>
        <source>The mean is {0}, as it was a week ago</source>
        <translation>The mean is {0}, as it was a week ago</translation>
    </message>
    <message>
        <source>The mean is {0}, which is {1} less than a week ago</source>
        <translation>The mean is {0}, which is {1} less than a week ago</translation>
    </message>
    <message>
        <source>The mean is {0}, which is {1} more than a week ago</source>
        <translation>The mean is {0}, which is {1} more than a week ago</translation>
    </message>
    <message>
        <source>The mean is {0}: in the last week it did not change</source>
        <translation>The mean is {0}: in the last week it did not change</translation>
    </message>
    <message>
        <source>The mean is {0}: in the last week it fell by {1}</source>
        <translation>The mean is {0}: in the last week it fell by {1}</translation>
    </message>
    <message>
        <source>The mean is {0}: in the last week it rose by {1}</source>
        <translation>The mean is {0}: in the last week it rose by {1}</translation>
    </message>
    <message>
        <source>The mean of the class is {0} too</source>
        <translation>The mean of the class is {0} too</translation>
    </message>
    <message>
        <source>The mean of the class is {0}: {1} less</source>
        <translation>The mean of the class is {0}: {1} less</translation>
    </message>
    <message>
        <source>The mean of the class is {0}: {1} more</source>
        <translation>The mean of the class is {0}: {1} more</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>Without a reason</translation>
    </message>
    <message>
        <source>for a {0}</source>
        <translation>for a {0}</translation>
    </message>
    <message>
        <source>no lessons</source>
        <translation>no lessons</translation>
    </message>
    <message>
        <source>none of {0} lessons missed</source>
        <translation>none of {0} lessons missed</translation>
    </message>
    <message>
        <source>{0} ({1} %)</source>
        <translation>{0} ({1} %)</translation>
    </message>
    <message>
        <source>{0}, half of the class {1}–{2}</source>
        <translation>{0}, half of the class {1}–{2}</translation>
    </message>
    <message>
        <source>{0}, {1} % attended</source>
        <translation>{0}, {1} % attended</translation>
    </message>
    <message>
        <source>{0}; in the week: {1}</source>
        <translation>{0}; in the week: {1}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>PupilBar</name>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Diary of {0}</source>
        <translation>Diary of {0}</translation>
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
            <numerusform>%n earlier week</numerusform>
            <numerusform>%n earlier weeks</numerusform>
        </translation>
    </message>
    <message>
        <source>No marks yet.</source>
        <translation>No marks yet.</translation>
    </message>
    <message>
        <source>Supposition: {0}</source>
        <translation>Supposition: {0}</translation>
    </message>
    <message>
        <source>The cursor stands on no pupil.</source>
        <translation>The cursor stands on no pupil.</translation>
    </message>
    <message>
        <source>The pupil</source>
        <translation>The pupil</translation>
    </message>
    <message>
        <source>Weighted mean, lesson by lesson</source>
        <translation>Weighted mean, lesson by lesson</translation>
    </message>
</context>
<context>
    <name>PupilsStep</name>
    <message>
        <source>All who are decided on ({0})</source>
        <translation>All who are decided on ({0})</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Conditionally</source>
        <translation>Conditionally</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Leaves on</source>
        <translation>Leaves on</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Pupils and what becomes of them</source>
        <translation>Pupils and what becomes of them</translation>
    </message>
    <message>
        <source>Pupils move with their class. Say here who leaves, repeats the year by the council&apos;s decision, or goes to another class. Mark several with Shift or Ctrl.</source>
        <translation>Pupils move with their class. Say here who leaves, repeats the year by the council&apos;s decision, or goes to another class. Mark several with Shift or Ctrl.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>What becomes of him</source>
        <translation>What becomes of him</translation>
    </message>
    <message>
        <source>With the class</source>
        <translation>With the class</translation>
    </message>
    <message>
        <source>none!</source>
        <translation>none!</translation>
    </message>
</context>
<context>
    <name>RatingCount</name>
    <message numerus="yes">
        <source>%n place(s) higher than a week ago</source>
        <translation>
            <numerusform>%n place higher than a week ago</numerusform>
            <numerusform>%n places higher than a week ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) lower than a week ago</source>
        <translation>
            <numerusform>%n place lower than a week ago</numerusform>
            <numerusform>%n places lower than a week ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the same mean as %n other pupil(s)</source>
        <translation>
            <numerusform>the same mean as %n other pupil</numerusform>
            <numerusform>the same mean as %n other pupils</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatingHeadline</name>
    <message>
        <source>Marks as of {0} · class {1}</source>
        <translation>Marks as of {0} · class {1}</translation>
    </message>
    <message>
        <source>No place yet</source>
        <translation>No place yet</translation>
    </message>
    <message>
        <source>No place: not in the class</source>
        <translation>No place: not in the class</translation>
    </message>
    <message>
        <source>Only pupils who are in class {0} on {1} are compared.</source>
        <translation>Only pupils who are in class {0} on {1} are compared.</translation>
    </message>
    <message>
        <source>Read the rating anew</source>
        <translation>Read the rating anew</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>The place comes with the first mark that counts in the mean. In the class: {0}</source>
        <translation>The place comes with the first mark that counts in the mean. In the class: {0}</translation>
    </message>
    <message>
        <source>class mean {0}</source>
        <translation>class mean {0}</translation>
    </message>
    <message>
        <source>mean {0} {1}</source>
        <comment>mean, «for quarter 2»</comment>
        <translation>mean {0} {1}</translation>
    </message>
</context>
<context>
    <name>RatingTab</name>
    <message>
        <source>A place will stand here once the child is enrolled in a class and has marks.</source>
        <translation>A place will stand here once the child is enrolled in a class and has marks.</translation>
    </message>
    <message>
        <source>First-graders learn without marks, so there is nothing to compare.</source>
        <translation>First-graders learn without marks, so there is nothing to compare.</translation>
    </message>
    <message>
        <source>Not in a class yet</source>
        <translation>Not in a class yet</translation>
    </message>
    <message>
        <source>There is no rating in the first grade</source>
        <translation>There is no rating in the first grade</translation>
    </message>
</context>
<context>
    <name>RatingWords</name>
    <message>
        <source>Place {0} of {1}</source>
        <translation>Place {0} of {1}</translation>
    </message>
    <message>
        <source>class mean {0}</source>
        <translation>class mean {0}</translation>
    </message>
    <message>
        <source>does not count in the overall rating</source>
        <translation>does not count in the overall rating</translation>
    </message>
    <message>
        <source>place {0} of {1}</source>
        <translation>place {0} of {1}</translation>
    </message>
    <message>
        <source>the same place as a week ago</source>
        <translation>the same place as a week ago</translation>
    </message>
    <message>
        <source>there was no place a week ago</source>
        <translation>there was no place a week ago</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <comment>place, pupils</comment>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>{0}, mean {1}</source>
        <comment>places higher, «+0,38»</comment>
        <translation>{0}, mean {1}</translation>
    </message>
    <message>
        <source>{0}, {1}: no marks that count</source>
        <translation>{0}, {1}: no marks that count</translation>
    </message>
    <message>
        <source>{0}, {1}: {2}, {3}</source>
        <comment>pupil, subject, mean, place</comment>
        <translation>{0}, {1}: {2}, {3}</translation>
    </message>
    <message>
        <source>{0}: mean {1}</source>
        <translation>{0}: mean {1}</translation>
    </message>
    <message>
        <source>{0}: no marks that count</source>
        <translation>{0}: no marks that count</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>For example: illness, treatment in a sanatorium</source>
        <translation>For example: illness, treatment in a sanatorium</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>{0}, {1}. Reason:</source>
        <translation>{0}, {1}. Reason:</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message numerus="yes">
        <source>%n old entry(ies) changed, older than {0} days. Why?</source>
        <translation>
            <numerusform>%n old entry changed, older than {0} days. Why?</numerusform>
            <numerusform>%n old entries changed, older than {0} days. Why?</numerusform>
        </translation>
    </message>
    <message>
        <source>Give up the changes</source>
        <translation>Give up the changes</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>Reason of the change</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Reason: {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Until the end of this session, in this course</source>
        <translation>Until the end of this session, in this course</translation>
    </message>
    <message>
        <source>another reason (F7)</source>
        <translation>another reason (F7)</translation>
    </message>
    <message>
        <source>for all further changes too</source>
        <translation>for all further changes too</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>a mistake is corrected</source>
        <translation>a mistake is corrected</translation>
    </message>
    <message>
        <source>by decision of the council</source>
        <translation>by decision of the council</translation>
    </message>
    <message>
        <source>the test was taken again</source>
        <translation>the test was taken again</translation>
    </message>
    <message>
        <source>the work was handed in later</source>
        <translation>the work was handed in later</translation>
    </message>
</context>
<context>
    <name>ReceiptsView</name>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>Class, or staff</source>
        <translation>Class, or staff</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copy the list</translation>
    </message>
    <message>
        <source>Everybody has read it</source>
        <translation>Everybody has read it</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>Member of staff</translation>
    </message>
    <message>
        <source>Only those who have not</source>
        <translation>Only those who have not</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Puts it on top for those who have not read it; at most once a day</source>
        <translation>Puts it on top for those who have not read it; at most once a day</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>Reminded on {0}: {1}</source>
        <translation>Reminded on {0}: {1}</translation>
    </message>
    <message>
        <source>Reminded today</source>
        <translation>Reminded today</translation>
    </message>
    <message>
        <source>Staff: {0} / {1}</source>
        <translation>Staff: {0} / {1}</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>Who has read it</translation>
    </message>
</context>
<context>
    <name>RecipientPicker</name>
    <message>
        <source>Nobody whom you can write to is called so.</source>
        <translation>Nobody whom you can write to is called so.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Type letters of a name, a subject or a class</source>
        <translation>Type letters of a name, a subject or a class</translation>
    </message>
    <message>
        <source>Whom you can write to</source>
        <translation>Whom you can write to</translation>
    </message>
    <message>
        <source>{0} is added</source>
        <translation>{0} is added</translation>
    </message>
    <message>
        <source>{0}: remove</source>
        <translation>{0}: remove</translation>
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
            <numerusform>%n row written.</numerusform>
            <numerusform>%n rows written.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for more: another period, anybody, everything.</source>
        <translation>Ask for more: another period, anybody, everything.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Look further</source>
        <translation>Look further</translation>
    </message>
    <message>
        <source>Looked through back to {0}</source>
        <translation>Looked through back to {0}</translation>
    </message>
    <message>
        <source>Looked through back to {0}.</source>
        <translation>Looked through back to {0}.</translation>
    </message>
    <message>
        <source>Nothing found yet</source>
        <translation>Nothing found yet</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nothing was found</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Save as CSV</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>Save as a workbook</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Where to save</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Writing the file…</translation>
    </message>
</context>
<context>
    <name>RefusedModel</name>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
</context>
<context>
    <name>RemarkForm</name>
    <message>
        <source>Being saved…</source>
        <translation>Being saved…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Kind of remark</source>
        <translation>Kind of remark</translation>
    </message>
    <message>
        <source>Not accepted: {0}</source>
        <translation>Not accepted: {0}</translation>
    </message>
    <message>
        <source>Not saved: the share is not answering. It is saved as soon as it does.</source>
        <translation>Not saved: the share is not answering. It is saved as soon as it does.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save change</source>
        <translation>Save change</translation>
    </message>
    <message>
        <source>Text of the remark</source>
        <translation>Text of the remark</translation>
    </message>
    <message>
        <source>The pupil and the parents will read this</source>
        <translation>The pupil and the parents will read this</translation>
    </message>
</context>
<context>
    <name>RemarkRow</name>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Yes, take it back</source>
        <translation>Yes, take it back</translation>
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
        <translation>For all classes…</translation>
    </message>
    <message>
        <source>Look at the pages and print them (Ctrl+P)</source>
        <translation>Look at the pages and print them (Ctrl+P)</translation>
    </message>
    <message>
        <source>Make anew</source>
        <translation>Make anew</translation>
    </message>
    <message>
        <source>Make the report anew from what is stored now (F5)</source>
        <translation>Make the report anew from what is stored now (F5)</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as a plain table for other programs</source>
        <translation>Save as a plain table for other programs</translation>
    </message>
    <message>
        <source>Save as a workbook with numbers and formulas (Ctrl+E)</source>
        <translation>Save as a workbook with numbers and formulas (Ctrl+E)</translation>
    </message>
    <message>
        <source>Save the pages as a PDF file (Ctrl+S)</source>
        <translation>Save the pages as a PDF file (Ctrl+S)</translation>
    </message>
    <message>
        <source>This report of each class, as files or as one</source>
        <translation>This report of each class, as files or as one</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>Academic year</source>
        <translation>Academic year</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>From … to …</translation>
    </message>
    <message>
        <source>Grade {0}</source>
        <translation>Grade {0}</translation>
    </message>
    <message>
        <source>Of a class</source>
        <translation>Of a class</translation>
    </message>
    <message>
        <source>Of a course</source>
        <translation>Of a course</translation>
    </message>
    <message>
        <source>Of a parallel</source>
        <translation>Of a parallel</translation>
    </message>
    <message>
        <source>Of a pupil</source>
        <translation>Of a pupil</translation>
    </message>
    <message>
        <source>Of a teacher</source>
        <translation>Of a teacher</translation>
    </message>
    <message>
        <source>Of the school</source>
        <translation>Of the school</translation>
    </message>
    <message>
        <source>Of whom or what</source>
        <translation>Of whom or what</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>The year</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>Nothing to report.</source>
        <translation>Nothing to report.</translation>
    </message>
    <message>
        <source>Which of the sheets</source>
        <translation>Which of the sheets</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Table of the report</source>
        <translation>Table of the report</translation>
    </message>
</context>
<context>
    <name>ReportsTab</name>
    <message>
        <source>Nothing to report</source>
        <translation>Nothing to report</translation>
    </message>
    <message>
        <source>Nothing to report on</source>
        <translation>Nothing to report on</translation>
    </message>
    <message>
        <source>Nothing was entered for this choice in this period.</source>
        <translation>Nothing was entered for this choice in this period.</translation>
    </message>
    <message>
        <source>The report could not be made</source>
        <translation>The report could not be made</translation>
    </message>
    <message>
        <source>There is no class, pupil or course to choose here.</source>
        <translation>There is no class, pupil or course to choose here.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>What the letter is to say beyond its figures</source>
        <translation>What the letter is to say beyond its figures</translation>
    </message>
    <message>
        <source>Words of the letter</source>
        <translation>Words of the letter</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Decline…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open up to and including</source>
        <translation>Open up to and including</translation>
    </message>
    <message>
        <source>Show the journal</source>
        <translation>Show the journal</translation>
    </message>
    <message>
        <source>Why does it stay closed?</source>
        <translation>Why does it stay closed?</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
</context>
<context>
    <name>RequestsNotice</name>
    <message numerus="yes">
        <source>%n request(s) to open a closed period</source>
        <translation>
            <numerusform>%n request to open a closed period</numerusform>
            <numerusform>%n requests to open a closed period</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Show…</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Another folder…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>Backups in the folder</source>
        <translation>Backups in the folder</translation>
    </message>
    <message numerus="yes">
        <source>Brought back: %n missing entry(s).</source>
        <translation>
            <numerusform>Brought back: %n missing entry.</numerusform>
            <numerusform>Brought back: %n missing entries.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder with backups: of this school, or of the one that it shall be again.</source>
        <translation>Choose a folder with backups: of this school, or of the one that it shall be again.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Encrypted</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>Folder with backups</translation>
    </message>
    <message>
        <source>Key file of that time</source>
        <translation>Key file of that time</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>The school is again as it was. The file of before is kept: {0}</source>
        <translation>The school is again as it was. The file of before is kept: {0}</translation>
    </message>
    <message>
        <source>There is no backup here</source>
        <translation>There is no backup here</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Another file</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Next file</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>Rows that were left out</translation>
    </message>
    <message>
        <source>Save the refused rows…</source>
        <translation>Save the refused rows…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>The file is in, without the rows below. Save them, correct them, and bring that file in.</source>
        <translation>The file is in, without the rows below. Save them, correct them, and bring that file in.</translation>
    </message>
    <message>
        <source>The file is in. What it changed stands in the change log and can be looked at there.</source>
        <translation>The file is in. What it changed stands in the change log and can be looked at there.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message>
        <source>All at once, where no mark is set yet (Ctrl+Enter)</source>
        <translation>All at once, where no mark is set yet (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Differ: {0}</source>
        <translation>Differ: {0}</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Examination</translation>
    </message>
    <message>
        <source>Few marks: {0}</source>
        <translation>Few marks: {0}</translation>
    </message>
    <message>
        <source>Final mark</source>
        <translation>Final mark</translation>
    </message>
    <message>
        <source>Go to the next one (F8)</source>
        <translation>Go to the next one (F8)</translation>
    </message>
    <message>
        <source>No marks: {0}</source>
        <translation>No marks: {0}</translation>
    </message>
    <message>
        <source>Only marks that are not as proposed</source>
        <translation>Only marks that are not as proposed</translation>
    </message>
    <message>
        <source>Only pupils with too few marks</source>
        <translation>Only pupils with too few marks</translation>
    </message>
    <message>
        <source>Only pupils without marks</source>
        <translation>Only pupils without marks</translation>
    </message>
    <message>
        <source>Set by two: {0}</source>
        <translation>Set by two: {0}</translation>
    </message>
    <message>
        <source>Set the proposed marks ({0})</source>
        <translation>Set the proposed marks ({0})</translation>
    </message>
    <message>
        <source>Set: {0} of {1}</source>
        <translation>Set: {0} of {1}</translation>
    </message>
    <message>
        <source>The deputy head or the administrator sets the thresholds</source>
        <translation>The deputy head or the administrator sets the thresholds</translation>
    </message>
    <message>
        <source>Year</source>
        <extracomment>The edges of a button and the gap to the next one.</extracomment>
        <translation>Year</translation>
    </message>
    <message numerus="yes">
        <source>norm: %n mark(s)</source>
        <translation>
            <numerusform>norm: %n mark</numerusform>
            <numerusform>norm: %n marks</numerusform>
        </translation>
    </message>
    <message>
        <source>thresholds {0} / {1} / {2}</source>
        <translation>thresholds {0} / {1} / {2}</translation>
    </message>
</context>
<context>
    <name>ResultsHistory</name>
    <message>
        <source>Hide the history (F3)</source>
        <translation>Hide the history (F3)</translation>
    </message>
    <message>
        <source>History of the mark</source>
        <extracomment>The cursor rests so long on a row before its history is read.</extracomment>
        <translation>History of the mark</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>This mark has never been set.</source>
        <translation>This mark has never been set.</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>no mark</translation>
    </message>
</context>
<context>
    <name>ResultsLine</name>
    <message>
        <source>Enter takes over · Н not attested · О deferred · С exempt · Del clears · F3 history · Esc back</source>
        <translation>Enter takes over · Н not attested · О deferred · С exempt · Del clears · F3 history · Esc back</translation>
    </message>
    <message>
        <source>Enter takes over · Н · О · З · С · Del · F3 · Esc</source>
        <translation>Enter takes over · Н · О · З · С · Del · F3 · Esc</translation>
    </message>
    <message>
        <source>Enter · Н О З С · Del · F3 · Esc</source>
        <translation>Enter · Н О З С · Del · F3 · Esc</translation>
    </message>
    <message>
        <source>F3 history · Esc back to the journal</source>
        <translation>F3 history · Esc back to the journal</translation>
    </message>
    <message>
        <source>{0}–{1} mark</source>
        <translation>{0}–{1} mark</translation>
    </message>
    <message>
        <source>З passed · Shift+З failed</source>
        <translation>З passed · Shift+З failed</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>Debts</source>
        <translation>Debts</translation>
    </message>
    <message>
        <source>Enter or a double click takes it over</source>
        <translation>Enter or a double click takes it over</translation>
    </message>
    <message>
        <source>Fewer than 70 % of the norm: {0} of {1} marks in this period</source>
        <translation>Fewer than 70 % of the norm: {0} of {1} marks in this period</translation>
    </message>
    <message>
        <source>How many marks count</source>
        <translation>How many marks count</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Plain mean: every mark counts the same</source>
        <translation>Plain mean: every mark counts the same</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>The mark that is proposed</source>
        <translation>The mark that is proposed</translation>
    </message>
    <message>
        <source>The mark that is set</source>
        <translation>The mark that is set</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Weighted</translation>
    </message>
    <message>
        <source>Weighted mean: a mark counts as much as its work weighs</source>
        <translation>Weighted mean: a mark counts as much as its work weighs</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Why this mark is proposed</source>
        <translation>Why this mark is proposed</translation>
    </message>
    <message>
        <source>Works not handed in</source>
        <translation>Works not handed in</translation>
    </message>
    <message>
        <source>none</source>
        <comment>nothing in this cell</comment>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message numerus="yes">
        <source>%n mark(s) have been changed by somebody else since. Nothing was overwritten.</source>
        <translation>
            <numerusform>%n mark has been changed by somebody else since. Nothing was overwritten.</numerusform>
            <numerusform>%n marks have been changed by somebody else since. Nothing was overwritten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) set as proposed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n mark set as proposed. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n marks set as proposed. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n pupil(s) another mark is proposed by now: look and take it over again.</source>
        <translation>
            <numerusform>For %n pupil another mark is proposed by now: look and take it over again.</numerusform>
            <numerusform>For %n pupils another mark is proposed by now: look and take it over again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks of the report card</source>
        <translation>Marks of the report card</translation>
    </message>
    <message>
        <source>There is no proposed mark left to set.</source>
        <translation>There is no proposed mark left to set.</translation>
    </message>
</context>
<context>
    <name>ResultsTable</name>
    <message>
        <source>Period marks</source>
        <translation>Period marks</translation>
    </message>
</context>
<context>
    <name>ResultsWords</name>
    <message>
        <source>enter the result of the examination</source>
        <translation>enter the result of the examination</translation>
    </message>
    <message>
        <source>marks without figures: set it yourself</source>
        <translation>marks without figures: set it yourself</translation>
    </message>
    <message>
        <source>mean of the half-years {0}</source>
        <translation>mean of the half-years {0}</translation>
    </message>
    <message>
        <source>mean of the periods {0}</source>
        <translation>mean of the periods {0}</translation>
    </message>
    <message>
        <source>mean of the quarters {0}</source>
        <translation>mean of the quarters {0}</translation>
    </message>
    <message>
        <source>mean of the trimesters {0}</source>
        <translation>mean of the trimesters {0}</translation>
    </message>
    <message>
        <source>mean {0}</source>
        <translation>mean {0}</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>no mark</translation>
    </message>
    <message>
        <source>no marks</source>
        <translation>no marks</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>not accepted</translation>
    </message>
    <message>
        <source>not as proposed</source>
        <translation>not as proposed</translation>
    </message>
    <message>
        <source>not set yet: {0}</source>
        <comment>periods</comment>
        <translation>not set yet: {0}</translation>
    </message>
    <message>
        <source>not yet saved</source>
        <translation>not yet saved</translation>
    </message>
    <message>
        <source>set by two people</source>
        <translation>set by two people</translation>
    </message>
    <message>
        <source>set by two people: choose one</source>
        <translation>set by two people: choose one</translation>
    </message>
    <message>
        <source>set {0}</source>
        <comment>when</comment>
        <translation>set {0}</translation>
    </message>
    <message>
        <source>taught without marks</source>
        <translation>taught without marks</translation>
    </message>
    <message>
        <source>the year mark is not set yet</source>
        <translation>the year mark is not set yet</translation>
    </message>
    <message>
        <source>there are no periods to follow from</source>
        <translation>there are no periods to follow from</translation>
    </message>
    <message>
        <source>year mark {0}, examination {1} → {2}</source>
        <translation>year mark {0}, examination {1} → {2}</translation>
    </message>
    <message>
        <source>year mark {0}, examination “{1}”</source>
        <translation>year mark {0}, examination “{1}”</translation>
    </message>
    <message>
        <source>year mark {0}, no examination</source>
        <translation>year mark {0}, no examination</translation>
    </message>
    <message>
        <source>year mark “{0}”: decide yourself</source>
        <translation>year mark “{0}”: decide yourself</translation>
    </message>
    <message>
        <source>{0} against a threshold of {1}: {2}</source>
        <translation>{0} against a threshold of {1}: {2}</translation>
    </message>
    <message>
        <source>{0} is proposed</source>
        <translation>{0} is proposed</translation>
    </message>
    <message>
        <source>{0} of {1}: few</source>
        <translation>{0} of {1}: few</translation>
    </message>
    <message>
        <source>{0}: the threshold of {1} is reached</source>
        <translation>{0}: the threshold of {1} is reached</translation>
    </message>
    <message>
        <source>“{0}” everywhere</source>
        <translation>“{0}” everywhere</translation>
    </message>
    <message>
        <source>“{0}” everywhere: set it yourself, with a reason</source>
        <translation>“{0}” everywhere: set it yourself, with a reason</translation>
    </message>
</context>
<context>
    <name>RoleBoxes</name>
    <message>
        <source>Works here as</source>
        <translation>Works here as</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>Class teacher</translation>
    </message>
    <message>
        <source>Deputy head</source>
        <translation>Deputy head</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Teacher</translation>
    </message>
</context>
<context>
    <name>RolesDialog</name>
    <message>
        <source>Roles: {0}</source>
        <translation>Roles: {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Several at once are possible; one login serves for all of them.</source>
        <translation>Several at once are possible; one login serves for all of them.</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message>
        <source>As the program proposes it</source>
        <translation>As the program proposes it</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>By default</translation>
    </message>
    <message>
        <source>In which grades?</source>
        <translation>In which grades?</translation>
    </message>
    <message>
        <source>In which subjects?</source>
        <translation>In which subjects?</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Show them</translation>
    </message>
</context>
<context>
    <name>RuleLimits</name>
    <message>
        <source>All grades</source>
        <translation>All grades</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>All subjects</translation>
    </message>
    <message>
        <source>Grades {0}</source>
        <translation>Grades {0}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <comment>subjects</comment>
        <translation>{0} and {1} more</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message numerus="yes">
        <source>%n finding(s) of this rule will be closed.</source>
        <translation>
            <numerusform>%n finding of this rule will be closed.</numerusform>
            <numerusform>%n findings of this rule will be closed.</numerusform>
        </translation>
    </message>
    <message>
        <source>All by default</source>
        <translation>All by default</translation>
    </message>
    <message>
        <source>All rules are as the program proposes them.</source>
        <translation>All rules are as the program proposes them.</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>By default</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Set all rules as the program proposes them</source>
        <translation>Set all rules as the program proposes them</translation>
    </message>
    <message>
        <source>Set all rules by default?</source>
        <translation>Set all rules by default?</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>Switch off “{0}”?</source>
        <translation>Switch off “{0}”?</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Taken back.</translation>
    </message>
    <message>
        <source>The rules are set by the deputy head and the administrator of the diary.</source>
        <translation>The rules are set by the deputy head and the administrator of the diary.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>What is set is stored at once; the journals are then checked anew within some minutes.</source>
        <translation>What is set is stored at once; the journals are then checked anew within some minutes.</translation>
    </message>
    <message>
        <source>What the school has set will be lost.</source>
        <translation>What the school has set will be lost.</translation>
    </message>
    <message>
        <source>“{0}” is set.</source>
        <translation>“{0}” is set.</translation>
    </message>
</context>
<context>
    <name>SafetyPage</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SafetyPages</name>
    <message>
        <source>Access to data</source>
        <translation>Access to data</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Change log</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Put back</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Save elsewhere…</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Saved: {0}</translation>
    </message>
</context>
<context>
    <name>SchedulerCard</name>
    <message>
        <source>Also when no program is open</source>
        <translation>Also when no program is open</translation>
    </message>
    <message>
        <source>Backups are made by the open programs of administrator, head and deputy head. For nights and holidays have the system&apos;s scheduler of one PC or of the server do it; the first line of the password file is the password, and only the system may read that file.</source>
        <translation>Backups are made by the open programs of administrator, head and deputy head. For nights and holidays have the system&apos;s scheduler of one PC or of the server do it; the first line of the password file is the password, and only the system may read that file.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the line for the scheduler</source>
        <translation>Copy the line for the scheduler</translation>
    </message>
</context>
<context>
    <name>SchoolDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SchoolEmpty</name>
    <message>
        <source>The page could not be read</source>
        <translation>The page could not be read</translation>
    </message>
    <message>
        <source>There is no academic year yet</source>
        <translation>There is no academic year yet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>SchoolFiles</name>
    <message>
        <source>Choose the key file…</source>
        <translation>Choose the key file…</translation>
    </message>
    <message>
        <source>For the administrator: {0}</source>
        <translation>For the administrator: {0}</translation>
    </message>
    <message>
        <source>From the recovery sheet…</source>
        <translation>From the recovery sheet…</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Key file</translation>
    </message>
    <message>
        <source>Key files (*.key);;All files (*)</source>
        <translation>Key files (*.key);;All files (*)</translation>
    </message>
    <message>
        <source>Open the school&apos;s file</source>
        <translation>Open the school&apos;s file</translation>
    </message>
    <message>
        <source>Opening the school file…</source>
        <translation>Opening the school file…</translation>
    </message>
    <message>
        <source>Preparing the demo…</source>
        <translation>Preparing the demo…</translation>
    </message>
    <message>
        <source>School files (*.db);;All files (*)</source>
        <translation>School files (*.db);;All files (*)</translation>
    </message>
    <message>
        <source>The diary cannot be opened at the moment. It opens by itself as soon as it can.</source>
        <translation>The diary cannot be opened at the moment. It opens by itself as soon as it can.</translation>
    </message>
    <message>
        <source>The kiosk was started without a school file. Name it on the command line.</source>
        <translation>The kiosk was started without a school file. Name it on the command line.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>SchoolPage</name>
    <message>
        <source>Academic year</source>
        <translation>Academic year</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Taken back.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>SchoolPages</name>
    <message>
        <source>Bells</source>
        <translation>Bells</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Curriculum</source>
        <translation>Curriculum</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Kinds of work</source>
        <translation>Kinds of work</translation>
    </message>
    <message>
        <source>New year</source>
        <translation>New year</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
</context>
<context>
    <name>SchoolWords</name>
    <message>
        <source>Day off</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>First shift, Saturday short</source>
        <translation>First shift, Saturday short</translation>
    </message>
    <message>
        <source>First shift, lessons of 40 minutes from 8:30</source>
        <translation>First shift, lessons of 40 minutes from 8:30</translation>
    </message>
    <message>
        <source>First shift, lessons of 45 minutes from 8:30</source>
        <translation>First shift, lessons of 45 minutes from 8:30</translation>
    </message>
    <message>
        <source>Five or six weeks of school, then a week of rest</source>
        <translation>Five or six weeks of school, then a week of rest</translation>
    </message>
    <message>
        <source>Grade 1, lessons of 35 minutes</source>
        <translation>Grade 1, lessons of 35 minutes</translation>
    </message>
    <message>
        <source>Half-years</source>
        <translation>Half-years</translation>
    </message>
    <message>
        <source>Half-years for all</source>
        <translation>Half-years for all</translation>
    </message>
    <message>
        <source>Hundred points</source>
        <translation>Hundred points</translation>
    </message>
    <message>
        <source>Marked by module: five or six weeks, then a week of rest</source>
        <translation>Marked by module: five or six weeks, then a week of rest</translation>
    </message>
    <message>
        <source>Marks from 5 to 2</source>
        <translation>Marks from 5 to 2</translation>
    </message>
    <message>
        <source>No marks</source>
        <translation>No marks</translation>
    </message>
    <message>
        <source>Own periods</source>
        <translation>Own periods</translation>
    </message>
    <message>
        <source>Passed or not</source>
        <translation>Passed or not</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>Quarters</translation>
    </message>
    <message>
        <source>Quarters for all</source>
        <translation>Quarters for all</translation>
    </message>
    <message>
        <source>Quarters, half-years from grade 10 on</source>
        <translation>Quarters, half-years from grade 10 on</translation>
    </message>
    <message>
        <source>School day after all</source>
        <translation>School day after all</translation>
    </message>
    <message>
        <source>Second shift, lessons of 40 minutes from 13:30</source>
        <translation>Second shift, lessons of 40 minutes from 13:30</translation>
    </message>
    <message>
        <source>Second shift, lessons of 45 minutes from 13:30</source>
        <translation>Second shift, lessons of 45 minutes from 13:30</translation>
    </message>
    <message>
        <source>Six modules</source>
        <translation>Six modules</translation>
    </message>
    <message>
        <source>Ten points</source>
        <translation>Ten points</translation>
    </message>
    <message>
        <source>To the end of November, of February and of May</source>
        <translation>To the end of November, of February and of May</translation>
    </message>
    <message>
        <source>Trimesters</source>
        <translation>Trimesters</translation>
    </message>
    <message>
        <source>Trimesters of two modules</source>
        <translation>Trimesters of two modules</translation>
    </message>
    <message>
        <source>Twelve points</source>
        <translation>Twelve points</translation>
    </message>
    <message>
        <source>Vacation</source>
        <translation>Vacation</translation>
    </message>
    <message>
        <source>With the vacations that the Ministry recommends</source>
        <translation>With the vacations that the Ministry recommends</translation>
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
        <translation>grade {0}</translation>
    </message>
    <message>
        <source>grades {0}–{1}</source>
        <translation>grades {0}–{1}</translation>
    </message>
</context>
<context>
    <name>SeenBy</name>
    <message>
        <source>Each colleague gets it in a thread of their own with you.</source>
        <translation>Each colleague gets it in a thread of their own with you.</translation>
    </message>
    <message>
        <source>Each family sees only its own thread; {0}.</source>
        <translation>Each family sees only its own thread; {0}.</translation>
    </message>
    <message>
        <source>Read by the parents and you; the pupil does not see it.</source>
        <translation>Read by the parents and you; the pupil does not see it.</translation>
    </message>
    <message>
        <source>Read by the parents, the pupil and you.</source>
        <translation>Read by the parents, the pupil and you.</translation>
    </message>
    <message>
        <source>Read by the pupil and you; the parents do not see it.</source>
        <translation>Read by the pupil and you; the parents do not see it.</translation>
    </message>
    <message>
        <source>Read by {0} and you.</source>
        <translation>Read by {0} and you.</translation>
    </message>
    <message>
        <source>Those of the school whom you have chosen read it and the answers together.</source>
        <translation>Those of the school whom you have chosen read it and the answers together.</translation>
    </message>
</context>
<context>
    <name>SettingCard</name>
    <message numerus="yes">
        <source>%n class(es) otherwise</source>
        <translation>
            <numerusform>otherwise in %n class</numerusform>
            <numerusform>otherwise in %n classes</numerusform>
        </translation>
    </message>
    <message>
        <source>By default</source>
        <translation>By default</translation>
    </message>
    <message>
        <source>For classes…</source>
        <translation>For classes…</translation>
    </message>
    <message>
        <source>changed by: {0}</source>
        <translation>changed by: {0}</translation>
    </message>
    <message>
        <source>default: {0}</source>
        <translation>default: {0}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A backup is made every</source>
        <translation>A backup is made every</translation>
    </message>
    <message>
        <source>A counts pupils without an attested mark with 7, B leaves them out. The variant stands under each table.</source>
        <translation>A counts pupils without an attested mark with 7, B leaves them out. The variant stands under each table.</translation>
    </message>
    <message>
        <source>A kiosk closes the diary after</source>
        <translation>A kiosk closes the diary after</translation>
    </message>
    <message>
        <source>A login is locked after</source>
        <translation>A login is locked after</translation>
    </message>
    <message>
        <source>A reason is asked for after</source>
        <translation>A reason is asked for after</translation>
    </message>
    <message>
        <source>A teacher who changes what has stood in the journal for longer says why; the reason stands in the log. 0: never asked.</source>
        <translation>A teacher who changes what has stood in the journal for longer says why; the reason stands in the log. 0: never asked.</translation>
    </message>
    <message>
        <source>After so long without a key or a click the window asks for the password again.</source>
        <translation>After so long without a key or a click the window asks for the password again.</translation>
    </message>
    <message>
        <source>All other kinds</source>
        <translation>All other kinds</translation>
    </message>
    <message>
        <source>An unseen urgent message goes on after</source>
        <translation>An unseen urgent message goes on after</translation>
    </message>
    <message>
        <source>An urgent message is shown at once, whatever somebody has switched off.</source>
        <translation>An urgent message is shown at once, whatever somebody has switched off.</translation>
    </message>
    <message>
        <source>Answers to handed-in work</source>
        <translation>Answers to handed-in work</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Attached files</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Backups are read again every</source>
        <translation>Backups are read again every</translation>
    </message>
    <message>
        <source>Cost of checking a password</source>
        <translation>Cost of checking a password</translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation>Daily backups kept</translation>
    </message>
    <message>
        <source>Degree of learning (СОУ)</source>
        <translation>Degree of learning (СОУ)</translation>
    </message>
    <message>
        <source>Each step doubles the time of signing in and of guessing. 12 is right for most PCs; holds for new passwords.</source>
        <translation>Each step doubles the time of signing in and of guessing. 12 is right for most PCs; holds for new passwords.</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Findings of control</source>
        <translation>Findings of control</translation>
    </message>
    <message>
        <source>For those who have not chosen otherwise: each person can switch it off for himself.</source>
        <translation>For those who have not chosen otherwise: each person can switch it off for himself.</translation>
    </message>
    <message>
        <source>Holds for passwords that are chosen from now on.</source>
        <translation>Holds for passwords that are chosen from now on.</translation>
    </message>
    <message>
        <source>How an absence with a good reason is written in journals, diaries and reports.</source>
        <translation>How an absence with a good reason is written in journals, diaries and reports.</translation>
    </message>
    <message>
        <source>It is locked for</source>
        <translation>It is locked for</translation>
    </message>
    <message>
        <source>Journal and reports</source>
        <translation>Journal and reports</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Largest file</translation>
    </message>
    <message>
        <source>Largest together</source>
        <translation>Largest together</translation>
    </message>
    <message>
        <source>Least length of a password</source>
        <translation>Least length of a password</translation>
    </message>
    <message>
        <source>Letter for an excused absence</source>
        <translation>Letter for an excused absence</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Messages and news</source>
        <translation>Messages and news</translation>
    </message>
    <message>
        <source>Monthly backups kept</source>
        <translation>Monthly backups kept</translation>
    </message>
    <message>
        <source>Most files</source>
        <translation>Most files</translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation>Name of the school</translation>
    </message>
    <message>
        <source>Names in the rating</source>
        <translation>Names in the rating</translation>
    </message>
    <message>
        <source>New homework</source>
        <translation>New homework</translation>
    </message>
    <message>
        <source>New marks</source>
        <translation>New marks</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>New messages</translation>
    </message>
    <message>
        <source>News are shown for</source>
        <translation>News are shown for</translation>
    </message>
    <message>
        <source>News of the school</source>
        <translation>News of the school</translation>
    </message>
    <message>
        <source>Notices of the system</source>
        <translation>Notices of the system</translation>
    </message>
    <message>
        <source>Of all files of one message, piece of news, homework or answer.</source>
        <translation>Of all files of one message, piece of news, homework or answer.</translation>
    </message>
    <message>
        <source>Of each file that is attached to a message, news, homework or an answer.</source>
        <translation>Of each file that is attached to a message, news, homework or an answer.</translation>
    </message>
    <message>
        <source>Of one message, piece of news, homework or answer.</source>
        <translation>Of one message, piece of news, homework or answer.</translation>
    </message>
    <message>
        <source>Off: pupils read what is written to them and cannot write themselves.</source>
        <translation>Off: pupils read what is written to them and cannot write themselves.</translation>
    </message>
    <message>
        <source>Older ones are thinned out to one a week, then to one a month.</source>
        <translation>Older ones are thinned out to one a week, then to one a month.</translation>
    </message>
    <message>
        <source>Parents sign the weeks</source>
        <translation>Parents sign the weeks</translation>
    </message>
    <message>
        <source>Passwords and signing in</source>
        <translation>Passwords and signing in</translation>
    </message>
    <message>
        <source>Pupils write messages</source>
        <translation>Pupils write messages</translation>
    </message>
    <message>
        <source>Requests to open a period</source>
        <translation>Requests to open a period</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>So long without a touch or a key, whoever is signed in.</source>
        <translation>So long without a touch or a key, whoever is signed in.</translation>
    </message>
    <message>
        <source>So many days without a good backup.</source>
        <translation>So many days without a good backup.</translation>
    </message>
    <message>
        <source>So many months back there is one backup of each month.</source>
        <translation>So many months back there is one backup of each month.</translation>
    </message>
    <message>
        <source>So many one person may send a day, staff as well.</source>
        <translation>So many one person may send a day, staff as well.</translation>
    </message>
    <message>
        <source>So many weeks back there is one backup of each week.</source>
        <translation>So many weeks back there is one backup of each week.</translation>
    </message>
    <message>
        <source>So many wrong passwords in a row.</source>
        <translation>So many wrong passwords in a row.</translation>
    </message>
    <message>
        <source>So that a disk that forgets is noticed before the backup is needed.</source>
        <translation>So that a disk that forgets is noticed before the backup is needed.</translation>
    </message>
    <message>
        <source>Sound and films</source>
        <translation>Sound and films</translation>
    </message>
    <message>
        <source>Sources of programs</source>
        <translation>Sources of programs</translation>
    </message>
    <message>
        <source>Stands on reports, letters, slips with logins and in the title of the window.</source>
        <translation>Stands on reports, letters, slips with logins and in the title of the window.</translation>
    </message>
    <message>
        <source>The administrator is warned after</source>
        <translation>The administrator is warned after</translation>
    </message>
    <message>
        <source>Urgent messages a day</source>
        <translation>Urgent messages a day</translation>
    </message>
    <message>
        <source>Weekly backups kept</source>
        <translation>Weekly backups kept</translation>
    </message>
    <message>
        <source>Weeks that a class has not signed</source>
        <translation>Weeks that a class has not signed</translation>
    </message>
    <message>
        <source>Weeks to sign</source>
        <translation>Weeks to sign</translation>
    </message>
    <message>
        <source>What is told as new</source>
        <translation>What is told as new</translation>
    </message>
    <message>
        <source>What nobody of those addressed has seen by then goes to the deputy heads, too.</source>
        <translation>What nobody of those addressed has seen by then goes to the deputy heads, too.</translation>
    </message>
    <message>
        <source>Where their author does not say until when.</source>
        <translation>Where their author does not say until when.</translation>
    </message>
    <message>
        <source>Whether ZIP and the like may be attached. What lies in them cannot be looked at before.</source>
        <translation>Whether ZIP and the like may be attached. What lies in them cannot be looked at before.</translation>
    </message>
    <message>
        <source>Whether families see the names of classmates in the rating. Off: each sees the own place alone.</source>
        <translation>Whether families see the names of classmates in the rating. Off: each sees the own place alone.</translation>
    </message>
    <message>
        <source>Whether files of kinds that the program does not know may be attached.</source>
        <translation>Whether files of kinds that the program does not know may be attached.</translation>
    </message>
    <message>
        <source>Whether parents are asked to sign each finished week of the diary, and class teachers see who did not.</source>
        <translation>Whether parents are asked to sign each finished week of the diary, and class teachers see who did not.</translation>
    </message>
    <message>
        <source>Whether staff is told by the system&apos;s own notices while another window is in front.</source>
        <translation>Whether staff is told by the system&apos;s own notices while another window is in front.</translation>
    </message>
    <message>
        <source>Whether texts of programs may be attached, for lessons of informatics.</source>
        <translation>Whether texts of programs may be attached, for lessons of informatics.</translation>
    </message>
    <message>
        <source>Whether they may be attached. Pictures, PDF and documents always may, programs never.</source>
        <translation>Whether they may be attached. Pictures, PDF and documents always may, programs never.</translation>
    </message>
    <message>
        <source>While somebody of the staff has the program open and something has changed since.</source>
        <translation>While somebody of the staff has the program open and something has changed since.</translation>
    </message>
    <message>
        <source>Who may send urgent messages</source>
        <translation>Who may send urgent messages</translation>
    </message>
    <message>
        <source>Whoever issues logins can unlock it before.</source>
        <translation>Whoever issues logins can unlock it before.</translation>
    </message>
    <message>
        <source>Window is locked: {0}</source>
        <translation>Window is locked: {0}</translation>
    </message>
    <message>
        <source>Work that waits for an answer</source>
        <translation>Work that waits for an answer</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>months</source>
        <translation>months</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>staff and parents</source>
        <translation>staff and parents</translation>
    </message>
    <message>
        <source>staff only</source>
        <translation>staff only</translation>
    </message>
    <message>
        <source>staff, parents and pupils</source>
        <translation>staff, parents and pupils</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>weeks</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Changed ones only</source>
        <translation>Changed ones only</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>No setting has these words.</translation>
    </message>
    <message>
        <source>Rules of control</source>
        <translation>Rules of control</translation>
    </message>
    <message>
        <source>Search in the settings</source>
        <translation>Search in the settings</translation>
    </message>
    <message>
        <source>The changes of settings in the change log</source>
        <translation>The changes of settings in the change log</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Who changed what</source>
        <translation>Who changed what</translation>
    </message>
    <message>
        <source>“{0}” was set to “{1}” elsewhere meanwhile. Nothing was overwritten.</source>
        <translation>“{0}” was set to “{1}” elsewhere meanwhile. Nothing was overwritten.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Change password…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Keys and hints (F1)</source>
        <translation>Keys and hints (F1)</translation>
    </message>
    <message>
        <source>Language and theme</source>
        <translation>Language and theme</translation>
    </message>
    <message numerus="yes">
        <source>Nobody is using the diary. It closes in %n second(s).</source>
        <translation>
            <numerusform>Nobody is using the diary. It closes in %n second.</numerusform>
            <numerusform>Nobody is using the diary. It closes in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this PC is ahead by %n minute(s): set it, or marks get wrong times.</source>
        <translation>
            <numerusform>The clock of this PC is ahead by %n minute: set it, or marks get wrong times.</numerusform>
            <numerusform>The clock of this PC is ahead by %n minutes: set it, or marks get wrong times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this PC is behind by %n minute(s): set it, or marks get wrong times.</source>
        <translation>
            <numerusform>The clock of this PC is behind by %n minute: set it, or marks get wrong times.</numerusform>
            <numerusform>The clock of this PC is behind by %n minutes: set it, or marks get wrong times.</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>What to tell me about…</source>
        <translation>What to tell me about…</translation>
    </message>
    <message>
        <source>Who is signed in; switch role, change password</source>
        <translation>Who is signed in; switch role, change password</translation>
    </message>
    <message>
        <source>Work as</source>
        <translation>Work as</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n new</source>
        <comment>the name of a tab</comment>
        <translation>
            <numerusform>{0}: %n new</numerusform>
            <numerusform>{0}: %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Beside the marks</source>
        <translation>Beside the marks</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Clashes: {0}</source>
        <translation>Clashes: {0}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Courses</translation>
    </message>
    <message>
        <source>Courses: lessons placed of those wanted</source>
        <translation>Courses: lessons placed of those wanted</translation>
    </message>
    <message>
        <source>Hide the panel</source>
        <translation>Hide the panel</translation>
    </message>
    <message>
        <source>Lesson</source>
        <extracomment>From this width on a panel stands beside the grid without being asked for.</extracomment>
        <translation>Lesson</translation>
    </message>
    <message>
        <source>Lessons placed, of those that there should be in a week</source>
        <translation>Lessons placed, of those that there should be in a week</translation>
    </message>
    <message>
        <source>What clashes</source>
        <translation>What clashes</translation>
    </message>
</context>
<context>
    <name>SignBar</name>
    <message numerus="yes">
        <source>%n more week(s) to sign</source>
        <translation>
            <numerusform>%n more week to sign</numerusform>
            <numerusform>%n more weeks to sign</numerusform>
        </translation>
    </message>
    <message>
        <source>Have you read the week? The class teacher waits for your signature.</source>
        <translation>Have you read the week? The class teacher waits for your signature.</translation>
    </message>
    <message>
        <source>I have read the diary</source>
        <translation>I have read the diary</translation>
    </message>
    <message>
        <source>Sign the week {0}? A signature is not taken back.</source>
        <translation>Sign the week {0}? A signature is not taken back.</translation>
    </message>
    <message>
        <source>The week can be signed from Friday, {0}</source>
        <translation>The week can be signed from Friday, {0}</translation>
    </message>
    <message>
        <source>The week waits for the signature of a parent</source>
        <translation>The week waits for the signature of a parent</translation>
    </message>
</context>
<context>
    <name>SignColumn</name>
    <message>
        <source>new</source>
        <comment>a mark</comment>
        <translation>new</translation>
    </message>
</context>
<context>
    <name>SignPress</name>
    <message>
        <source>Not yet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Yes, I have read it</source>
        <translation>Yes, I have read it</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Marks: {0}</source>
        <translation>Marks: {0}</translation>
    </message>
    <message>
        <source>Notice: {0} ({1})</source>
        <translation>Notice: {0} ({1})</translation>
    </message>
    <message>
        <source>Please note: {0}</source>
        <translation>Please note: {0}</translation>
    </message>
    <message>
        <source>Praise: {0} ({1})</source>
        <translation>Praise: {0} ({1})</translation>
    </message>
    <message>
        <source>Remark: {0} ({1})</source>
        <translation>Remark: {0} ({1})</translation>
    </message>
    <message>
        <source>Signed on paper: {0}; recorded by {1}, {2}</source>
        <translation>Signed on paper: {0}; recorded by {1}, {2}</translation>
    </message>
    <message>
        <source>Signed on paper; recorded by {0}, {1}</source>
        <translation>Signed on paper; recorded by {0}, {1}</translation>
    </message>
    <message>
        <source>Signed: {0}, {1}</source>
        <translation>Signed: {0}, {1}</translation>
    </message>
    <message>
        <source>excused {0}</source>
        <translation>excused {0}</translation>
    </message>
    <message>
        <source>ill {0}</source>
        <translation>ill {0}</translation>
    </message>
    <message>
        <source>no reason known {0}</source>
        <translation>no reason known {0}</translation>
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
        <translation>Do not show this slip to anybody.</translation>
    </message>
    <message>
        <source>Issued on {day}</source>
        <translation>Issued on {day}</translation>
    </message>
    <message>
        <source>Issued on {day}, {by}</source>
        <translation>Issued on {day}, {by}</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Logins of the diary</source>
        <translation>Logins of the diary</translation>
    </message>
    <message>
        <source>One-time password</source>
        <translation>One-time password</translation>
    </message>
    <message>
        <source>Open the school diary, type login and password, or hold the code to a scanner. The program asks for a password of your own: after that, password and code of this slip open nothing. If yours is forgotten, who gave you this slip gives you a new one.</source>
        <translation>Open the school diary, type login and password, or hold the code to a scanner. The program asks for a password of your own: after that, password and code of this slip open nothing. If yours is forgotten, who gave you this slip gives you a new one.</translation>
    </message>
    <message>
        <source>parent</source>
        <comment>who a login is of</comment>
        <translation>parent</translation>
    </message>
    <message>
        <source>pupil</source>
        <comment>who a login is of</comment>
        <translation>pupil</translation>
    </message>
    <message>
        <source>staff</source>
        <comment>who a login is of</comment>
        <translation>staff</translation>
    </message>
</context>
<context>
    <name>SlipsDialog</name>
    <message>
        <source>Back to the slips</source>
        <translation>Back to the slips</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close without slips</source>
        <translation>Close without slips</translation>
    </message>
    <message>
        <source>Nobody can read the passwords again. Whoever has no slip needs a new password: of a diary from the class teacher, of the staff from the administrator.</source>
        <translation>Nobody can read the passwords again. Whoever has no slip needs a new password: of a diary from the class teacher, of the staff from the administrator.</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Slips</translation>
    </message>
    <message>
        <source>These slips are neither printed nor saved.</source>
        <translation>These slips are neither printed nor saved.</translation>
    </message>
</context>
<context>
    <name>SlipsPanel</name>
    <message numerus="yes">
        <source>%n login(s) issued</source>
        <translation>
            <numerusform>%n login issued</numerusform>
            <numerusform>%n logins issued</numerusform>
        </translation>
    </message>
    <message>
        <source>A file for each class</source>
        <translation>A file for each class</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Folder for the files</translation>
    </message>
    <message>
        <source>Login: {0}, one-time password: {1}</source>
        <translation>Login: {0}, one-time password: {1}</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>Next sheet</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Previous sheet</source>
        <translation>Previous sheet</translation>
    </message>
    <message>
        <source>Print the slips now: nobody can read these passwords again. Each is changed at the first login.</source>
        <translation>Print the slips now: nobody can read these passwords again. Each is changed at the first login.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Save for Word</source>
        <translation>Save for Word</translation>
    </message>
    <message>
        <source>Save for Word…</source>
        <translation>Save for Word…</translation>
    </message>
    <message>
        <source>Sheet {0} of {1}</source>
        <translation>Sheet {0} of {1}</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Slips</translation>
    </message>
    <message>
        <source>The printer did not take it. Check that it is on, or choose another one.</source>
        <translation>The printer did not take it. Check that it is on, or choose another one.</translation>
    </message>
    <message>
        <source>The slips are being laid out…</source>
        <translation>The slips are being laid out…</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Word documents (*.docx)</translation>
    </message>
    <message>
        <source>staff</source>
        <comment>in the name of a file</comment>
        <translation>staff</translation>
    </message>
</context>
<context>
    <name>SpanChoice</name>
    <message>
        <source>Current period</source>
        <translation>Current period</translation>
    </message>
    <message>
        <source>From the week</source>
        <translation>From the week</translation>
    </message>
    <message>
        <source>Last period</source>
        <translation>Last period</translation>
    </message>
    <message>
        <source>Of each class the period of its own: a quarter, a half-year</source>
        <translation>Of each class the period of its own: a quarter, a half-year</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>The year</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>To the week</source>
        <translation>To the week</translation>
    </message>
    <message>
        <source>Weeks from – to</source>
        <translation>Weeks from – to</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>Enter a name</translation>
    </message>
    <message>
        <source>First group</source>
        <translation>First group</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Girls and boys</source>
        <translation>Girls and boys</translation>
    </message>
    <message>
        <source>Groups that are there are filled anew: who goes from one to the other does so on this day.</source>
        <translation>Groups that are there are filled anew: who goes from one to the other does so on this day.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>In halves by the list</source>
        <translation>In halves by the list</translation>
    </message>
    <message>
        <source>Pupils of the class</source>
        <translation>Pupils of the class</translation>
    </message>
    <message>
        <source>Second group (ticked)</source>
        <translation>Second group (ticked)</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Split {0} into groups</source>
        <translation>Split {0} into groups</translation>
    </message>
    <message>
        <source>{0} and {1} pupils</source>
        <translation>{0} and {1} pupils</translation>
    </message>
</context>
<context>
    <name>StaffDialog</name>
    <message>
        <source>A class teacher is named on the page of classes; teachers of courses on the page of courses.</source>
        <translation>A class teacher is named on the page of classes; teachers of courses on the page of courses.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>New member of staff</source>
        <translation>New member of staff</translation>
    </message>
</context>
<context>
    <name>StairsChart</name>
    <message>
        <source>Place {0}: mean {1}</source>
        <translation>Place {0}: mean {1}</translation>
    </message>
    <message>
        <source>The class from the first place to the last</source>
        <translation>The class from the first place to the last</translation>
    </message>
    <message>
        <source>class mean {0}</source>
        <translation>class mean {0}</translation>
    </message>
    <message>
        <source>mean {0}: {1}</source>
        <comment>«4,5–5», «4 pupils»</comment>
        <translation>mean {0}: {1}</translation>
    </message>
    <message>
        <source>the own place</source>
        <translation>the own place</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>A backup is being made</source>
        <translation>A backup is being made</translation>
    </message>
    <message>
        <source>An old backup is damaged</source>
        <translation>An old backup is damaged</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Choose a folder on another disk or PC: what lies beside the school file is lost with it. Backups are then made by themselves, verified, and thinned out.</source>
        <translation>Choose a folder on another disk or PC: what lies beside the school file is lost with it. Backups are then made by themselves, verified, and thinned out.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>It is made by itself in some minutes, or at once.</source>
        <translation>It is made by itself in some minutes, or at once.</translation>
    </message>
    <message>
        <source>No backup has been made yet</source>
        <translation>No backup has been made yet</translation>
    </message>
    <message>
        <source>The PC {0} is making a backup now.</source>
        <translation>The PC {0} is making a backup now.</translation>
    </message>
    <message>
        <source>The last backup failed</source>
        <translation>The last backup failed</translation>
    </message>
    <message>
        <source>The newest backup is too old</source>
        <translation>The newest backup is too old</translation>
    </message>
    <message>
        <source>The newest is of {0}; nothing has been entered since.</source>
        <translation>The newest is of {0}; nothing has been entered since.</translation>
    </message>
    <message>
        <source>The newest is of {0}; the next one is due {1}.</source>
        <translation>The newest is of {0}; the next one is due {1}.</translation>
    </message>
    <message>
        <source>The school is backed up</source>
        <translation>The school is backed up</translation>
    </message>
    <message>
        <source>The school is not backed up</source>
        <translation>The school is not backed up</translation>
    </message>
    <message>
        <source>{0} in {1} is not as it was made. It counts no more; look after the disk, and make a new one now.</source>
        <translation>{0} in {1} is not as it was made. It counts no more; look after the disk, and make a new one now.</translation>
    </message>
</context>
<context>
    <name>StatusPill</name>
    <message numerus="yes">
        <source>%n entry(ies) waiting for your decision</source>
        <translation>
            <numerusform>%n entry waits for your decision</numerusform>
            <numerusform>%n entries wait for your decision</numerusform>
        </translation>
    </message>
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
<context>
    <name>StepPart</name>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Curriculum</source>
        <translation>Curriculum</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>From a file</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjects</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n course</numerusform>
            <numerusform>%n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s)</source>
        <translation>
            <numerusform>%n period</numerusform>
            <numerusform>%n periods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s)</source>
        <comment>of bells</comment>
        <translation>
            <numerusform>%n bell schedule</numerusform>
            <numerusform>%n bell schedules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n teacher(s)</source>
        <translation>
            <numerusform>%n teacher</numerusform>
            <numerusform>%n teachers</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder on another disk, to which the school file is copied by itself.</source>
        <translation>A folder on another disk, to which the school file is copied by itself.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Bells</translation>
    </message>
    <message>
        <source>Bring in a list of the staff. Teachers also come with a timetable from a file.</source>
        <translation>Bring in a list of the staff. Teachers also come with a timetable from a file.</translation>
    </message>
    <message>
        <source>Bring in class lists as they are, one file or many: classes are made from them. Or add classes by hand.</source>
        <translation>Bring in class lists as they are, one file or many: classes are made from them. Or add classes by hand.</translation>
    </message>
    <message>
        <source>Bring in parents with their children in one table. They can come later, class by class.</source>
        <translation>Bring in parents with their children in one table. They can come later, class by class.</translation>
    </message>
    <message>
        <source>Bring in the timetable of another program or a sheet, or lay it by hand. Lessons in the journals follow.</source>
        <translation>Bring in the timetable of another program or a sheet, or lay it by hand. Lessons in the journals follow.</translation>
    </message>
    <message>
        <source>Classes and pupils</source>
        <translation>Classes and pupils</translation>
    </message>
    <message>
        <source>Curriculum</source>
        <translation>Curriculum</translation>
    </message>
    <message>
        <source>First logins for the staff and all classes at once, with slips to be cut and handed out.</source>
        <translation>First logins for the staff and all classes at once, with slips to be cut and handed out.</translation>
    </message>
    <message>
        <source>Logins and slips</source>
        <translation>Logins and slips</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>Periods, vacations and days off are laid out as the Ministry recommends. Choose another calendar or change single days; later it can be done at any time, too.</source>
        <translation>Periods, vacations and days off are laid out as the Ministry recommends. Choose another calendar or change single days; later it can be done at any time, too.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>The year</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>When lessons begin and end. Add a second shift or other times for Saturday; classes are given to schedules by the button “Classes…”.</source>
        <translation>When lessons begin and end. Add a second shift or other times for Saturday; classes are given to schedules by the button “Classes…”.</translation>
    </message>
    <message>
        <source>Which class has which subject, how often, and with whom. Courses also come with a timetable from a file.</source>
        <translation>Which class has which subject, how often, and with whom. Courses also come with a timetable from a file.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>done in part</source>
        <translation>done in part</translation>
    </message>
    <message>
        <source>folder is set</source>
        <translation>folder is set</translation>
    </message>
    <message>
        <source>no folder yet</source>
        <translation>no folder yet</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>to be done</translation>
    </message>
    <message>
        <source>{0} of {1} courses</source>
        <translation>{0} of {1} courses</translation>
    </message>
    <message>
        <source>{0} of {1} people</source>
        <translation>{0} of {1} people</translation>
    </message>
    <message>
        <source>{0} of {1} pupils</source>
        <translation>{0} of {1} pupils</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Skip the rest</source>
        <translation>Skip the rest</translation>
    </message>
    <message>
        <source>The first day</source>
        <translation>The first day</translation>
    </message>
    <message>
        <source>{0} of {1} steps are done. Next: {2}.</source>
        <translation>{0} of {1} steps are done. Next: {2}.</translation>
    </message>
</context>
<context>
    <name>SubjectDialog</name>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Cannot be changed once there are marks in the subject</source>
        <translation>Cannot be changed once there are marks in the subject</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>Enter a name</translation>
    </message>
    <message>
        <source>For narrow columns, up to 12 characters</source>
        <translation>For narrow columns, up to 12 characters</translation>
    </message>
    <message>
        <source>From which mean on 3, 4 and 5 are proposed</source>
        <translation>From which mean on 3, 4 and 5 are proposed</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In short</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New subject</source>
        <translation>New subject</translation>
    </message>
    <message>
        <source>Other bounds are set in the journal, on the page of results</source>
        <translation>Other bounds are set in the journal, on the page of results</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>“{0}” is stored.</source>
        <translation>“{0}” is stored.</translation>
    </message>
</context>
<context>
    <name>SubjectPanel</name>
    <message>
        <source>A supposition from the marks so far; the teacher decides.</source>
        <translation>A supposition from the marks so far; the teacher decides.</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Choose a period: the year mark follows from the marks of the periods.</source>
        <translation>Choose a period: the year mark follows from the marks of the periods.</translation>
    </message>
    <message>
        <source>Close the subject</source>
        <translation>Close the subject</translation>
    </message>
    <message>
        <source>Close the subject (Esc)</source>
        <translation>Close the subject (Esc)</translation>
    </message>
    <message>
        <source>Counting the marks that are supposed below.</source>
        <translation>Counting the marks that are supposed below.</translation>
    </message>
    <message>
        <source>For a {0} (mean from {1}): {2}</source>
        <comment>mark, threshold, what it takes</comment>
        <translation>For a {0} (mean from {1}): {2}</translation>
    </message>
    <message>
        <source>Mark {1}: {0}, given on {2}</source>
        <comment>a mark, «for quarter 2», a date</comment>
        <translation>Mark {1}: {0}, given on {2}</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Mean {0}</source>
        <translation>Mean {0}</translation>
    </message>
    <message>
        <source>Mean {0} – a {1} comes out</source>
        <translation>Mean {0} – a {1} comes out</translation>
    </message>
    <message>
        <source>No marks that count {0}</source>
        <translation>No marks that count {0}</translation>
    </message>
    <message>
        <source>No marks yet.</source>
        <translation>No marks yet.</translation>
    </message>
    <message>
        <source>The highest mark comes out already.</source>
        <translation>The highest mark comes out already.</translation>
    </message>
    <message>
        <source>The mark {0} is given.</source>
        <translation>The mark {0} is given.</translation>
    </message>
    <message>
        <source>The marks of this subject are no numbers: there is nothing to calculate.</source>
        <translation>The marks of this subject are no numbers: there is nothing to calculate.</translation>
    </message>
    <message>
        <source>The period is over.</source>
        <translation>The period is over.</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>What is needed</translation>
    </message>
    <message>
        <source>Without weights: {0}</source>
        <translation>Without weights: {0}</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>does not count</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>weight {0}</translation>
    </message>
</context>
<context>
    <name>SubjectTable</name>
    <message>
        <source>* does not count in the overall rating: it has another scale.</source>
        <translation>* does not count in the overall rating: it has another scale.</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Places by subject</source>
        <translation>Places by subject</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>The line across the bar is the mean of those taught together.</source>
        <translation>The line across the bar is the mean of those taught together.</translation>
    </message>
</context>
<context>
    <name>SubjectsPage</name>
    <message>
        <source>Another…</source>
        <translation>Another…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Courses</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>From the usual list…</source>
        <translation>From the usual list…</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In short</translation>
    </message>
    <message>
        <source>Marks 3, 4, 5 are proposed from a mean of</source>
        <translation>Marks 3, 4, 5 are proposed from a mean of</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>Take them from the usual list, with short names, scales and thresholds.</source>
        <translation>Take them from the usual list, with short names, scales and thresholds.</translation>
    </message>
    <message>
        <source>There are no subjects yet</source>
        <translation>There are no subjects yet</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>“{0}” is deleted.</translation>
    </message>
</context>
<context>
    <name>SubstituteDialog</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Reason, for the school</source>
        <translation>&amp;Reason, for the school</translation>
    </message>
    <message>
        <source>&amp;Teacher</source>
        <translation>&amp;Teacher</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>A teacher is away</source>
        <translation>A teacher is away</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>First come those who are free then and teach the subject. Whoever stands in can fill in the journal of the course from that day on for a week.</source>
        <translation>First come those who are free then and teach the subject. Whoever stands in can fill in the journal of the course from that day on for a week.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lesson</translation>
    </message>
    <message>
        <source>Reason, for the school</source>
        <translation>Reason, for the school</translation>
    </message>
    <message>
        <source>There are no lessons to be held then.</source>
        <translation>There are no lessons to be held then.</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>Who holds it</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Who stands in</translation>
    </message>
    <message>
        <source>at school that day</source>
        <translation>at school that day</translation>
    </message>
    <message>
        <source>busy: {0}</source>
        <translation>busy: {0}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>free</translation>
    </message>
    <message>
        <source>leave as it is</source>
        <translation>leave as it is</translation>
    </message>
    <message>
        <source>nobody: cancel the lesson</source>
        <translation>nobody: cancel the lesson</translation>
    </message>
    <message>
        <source>teaches the subject</source>
        <translation>teaches the subject</translation>
    </message>
</context>
<context>
    <name>SummaryBar</name>
    <message numerus="yes">
        <source>%n low mark(s)</source>
        <comment>2 or 1</comment>
        <translation>
            <numerusform>%n low mark</numerusform>
            <numerusform>%n low marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>marks</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new in the week from {0}</source>
        <comment>marks</comment>
        <translation>
            <numerusform>%n new in the week from {0}</numerusform>
            <numerusform>%n new in the week from {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not passed</source>
        <translation>
            <numerusform>%n not passed</numerusform>
            <numerusform>%n not passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work(s) to hand in</source>
        <translation>
            <numerusform>%n work to hand in</numerusform>
            <numerusform>%n works to hand in</numerusform>
        </translation>
    </message>
    <message>
        <source>No marks this week</source>
        <translation>No marks this week</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Show the place</translation>
    </message>
    <message>
        <source>The week at a glance</source>
        <translation>The week at a glance</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>by {0}</translation>
    </message>
    <message numerus="yes">
        <source>homework not ticked: %n</source>
        <translation>
            <numerusform>homework not ticked: %n</numerusform>
            <numerusform>homework not ticked: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late %n time(s)</source>
        <translation>
            <numerusform>late once</numerusform>
            <numerusform>late %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missed %n lesson(s)</source>
        <translation>
            <numerusform>missed %n lesson</numerusform>
            <numerusform>missed %n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>praised %n time(s)</source>
        <translation>
            <numerusform>praised once</numerusform>
            <numerusform>praised %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, mean {1}</source>
        <translation>{0}, mean {1}</translation>
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
        <translation>A mark that is supposed</translation>
    </message>
    <message>
        <source>A supposition, stored nowhere</source>
        <translation>A supposition, stored nowhere</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Choose a mark to see what would come of it.</source>
        <translation>Choose a mark to see what would come of it.</translation>
    </message>
    <message>
        <source>If I get …</source>
        <translation>If I get …</translation>
    </message>
    <message>
        <source>Kind of work and weight of the mark that is supposed</source>
        <translation>Kind of work and weight of the mark that is supposed</translation>
    </message>
    <message>
        <source>Now it is {0}, and a {1} comes out.</source>
        <translation>Now it is {0}, and a {1} comes out.</translation>
    </message>
    <message>
        <source>Suppose a {0}</source>
        <translation>Suppose a {0}</translation>
    </message>
    <message>
        <source>Suppose this mark</source>
        <translation>Suppose this mark</translation>
    </message>
    <message>
        <source>Supposed. A click takes it away.</source>
        <translation>Supposed. A click takes it away.</translation>
    </message>
    <message>
        <source>Supposed: {0}. Take it away</source>
        <translation>Supposed: {0}. Take it away</translation>
    </message>
    <message>
        <source>Take all away</source>
        <translation>Take all away</translation>
    </message>
    <message>
        <source>The mean would be {0}, and a {1} would come out.</source>
        <translation>The mean would be {0}, and a {1} would come out.</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>weight {0}</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Charts</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Diaries</source>
        <translation>Diaries</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Diary</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Homework</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Logins</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>News</source>
        <translation>News</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>What is new</translation>
    </message>
</context>
<context>
    <name>TermCard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close the period</source>
        <translation>Close the period</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>Looking where marks for the period are missing…</source>
        <translation>Looking where marks for the period are missing…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Open again…</translation>
    </message>
    <message>
        <source>Open the period again</source>
        <translation>Open the period again</translation>
    </message>
    <message>
        <source>Where marks for the period are missing could not be read.</source>
        <translation>Where marks for the period are missing could not be read.</translation>
    </message>
</context>
<context>
    <name>TermClosingDialog</name>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>No class of this year has periods.</source>
        <translation>No class of this year has periods.</translation>
    </message>
    <message>
        <source>Nobody asks for a period to be opened, and none is open for a course.</source>
        <translation>Nobody asks for a period to be opened, and none is open for a course.</translation>
    </message>
    <message>
        <source>Open for single courses</source>
        <translation>Open for single courses</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Periods</translation>
    </message>
    <message>
        <source>Periods of {0}</source>
        <translation>Periods of {0}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Teachers only read the marks of a closed period, and may ask to open it for their course.</source>
        <translation>Teachers only read the marks of a closed period, and may ask to open it for their course.</translation>
    </message>
    <message>
        <source>They ask to open a period</source>
        <translation>They ask to open a period</translation>
    </message>
</context>
<context>
    <name>TermLocks</name>
    <message>
        <source>The period is closed, but open for this course up to and including {0}.</source>
        <translation>The period is closed, but open for this course up to and including {0}.</translation>
    </message>
    <message>
        <source>The period is closed. Request sent on {0}, waiting for an answer: “{1}”</source>
        <translation>The period is closed. Request sent on {0}, waiting for an answer: “{1}”</translation>
    </message>
    <message>
        <source>The period is closed. The request of {0} was declined on {1}: “{2}”</source>
        <translation>The period is closed. The request of {0} was declined on {1}: “{2}”</translation>
    </message>
    <message>
        <source>The period is closed: its marks can only be read.</source>
        <translation>The period is closed: its marks can only be read.</translation>
    </message>
    <message>
        <source>The period is closed: the teacher can only read its marks.</source>
        <translation>The period is closed: the teacher can only read its marks.</translation>
    </message>
    <message>
        <source>The period stays closed. Declined on {0} by {1}: “{2}”</source>
        <translation>The period stays closed. Declined on {0} by {1}: “{2}”</translation>
    </message>
    <message>
        <source>{0} asks to open the closed period ({1}): “{2}”</source>
        <translation>{0} asks to open the closed period ({1}): “{2}”</translation>
    </message>
</context>
<context>
    <name>TermRequestsDialog</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nobody is waiting for an answer.</source>
        <translation>Nobody is waiting for an answer.</translation>
    </message>
    <message>
        <source>Requests to open a closed period</source>
        <translation>Requests to open a closed period</translation>
    </message>
</context>
<context>
    <name>TermsButton</name>
    <message>
        <source>Close periods for the whole school, open them again</source>
        <translation>Close periods for the whole school, open them again</translation>
    </message>
    <message>
        <source>Periods…</source>
        <translation>Periods…</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Lessons follow by themselves; those in which something is entered stay.</source>
        <translation>Lessons follow by themselves; those in which something is entered stay.</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>One fewer</translation>
    </message>
    <message>
        <source>One more period</source>
        <translation>One more period</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The periods are stored.</source>
        <translation>The periods are stored.</translation>
    </message>
    <message>
        <source>Vacation</source>
        <translation>Vacation</translation>
    </message>
    <message>
        <source>What lies between two periods becomes a vacation</source>
        <translation>What lies between two periods becomes a vacation</translation>
    </message>
    <message>
        <source>{0}: first and last days</source>
        <translation>{0}: first and last days</translation>
    </message>
    <message>
        <source>{0}: first day</source>
        <translation>{0}: first day</translation>
    </message>
    <message>
        <source>{0}: last day</source>
        <translation>{0}: last day</translation>
    </message>
</context>
<context>
    <name>ThreadHead</name>
    <message>
        <source>Add a colleague to the thread…</source>
        <translation>Add a colleague to the thread…</translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <translation>Back to the inbox</translation>
    </message>
    <message>
        <source>Close the thread</source>
        <translation>Close the thread</translation>
    </message>
    <message>
        <source>Closed: {0}, {1}.</source>
        <translation>Closed: {0}, {1}.</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Mark as unread	Ctrl+U</source>
        <translation>Mark as unread	Ctrl+U</translation>
    </message>
    <message>
        <source>More that can be done with this thread</source>
        <translation>More that can be done with this thread</translation>
    </message>
    <message>
        <source>Part of a letter to several; each family sees only its own thread.</source>
        <translation>Part of a letter to several; each family sees only its own thread.</translation>
    </message>
    <message>
        <source>Reopen the thread</source>
        <translation>Reopen the thread</translation>
    </message>
    <message>
        <source>To the archive</source>
        <translation>To the archive</translation>
    </message>
    <message>
        <source>Without answers.</source>
        <translation>Without answers.</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>about {0}</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Confirm receipt</source>
        <translation>Confirm receipt</translation>
    </message>
    <message>
        <source>The thread is in the archive. A new message brings it back.</source>
        <translation>The thread is in the archive. A new message brings it back.</translation>
    </message>
    <message>
        <source>This message is urgent: confirm that you have received it.</source>
        <translation>This message is urgent: confirm that you have received it.</translation>
    </message>
</context>
<context>
    <name>ThreadWords</name>
    <message>
        <source>Answered by {0}, {1}</source>
        <translation>Answered by {0}, {1}</translation>
    </message>
    <message>
        <source>If nobody sees it, the deputy head gets it {0}</source>
        <translation>If nobody sees it, the deputy head gets it {0}</translation>
    </message>
    <message>
        <source>Nobody had seen it in time: passed on to the deputy head {0}</source>
        <translation>Nobody had seen it in time: passed on to the deputy head {0}</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Not read yet</translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation>Read: {0}</translation>
    </message>
    <message>
        <source>Receipt confirmed by {0}, {1}</source>
        <translation>Receipt confirmed by {0}, {1}</translation>
    </message>
    <message>
        <source>Receipt is not confirmed yet</source>
        <translation>Receipt is not confirmed yet</translation>
    </message>
    <message>
        <source>Seen by {0}, {1}</source>
        <translation>Seen by {0}, {1}</translation>
    </message>
    <message>
        <source>Sent {0}</source>
        <translation>Sent {0}</translation>
    </message>
    <message>
        <source>Withdrawn by its author {0}</source>
        <translation>Withdrawn by its author {0}</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0} passed it on to: {1}, {2}</source>
        <translation>{0} passed it on to: {1}, {2}</translation>
    </message>
</context>
<context>
    <name>ThresholdButton</name>
    <message>
        <source>Change the thresholds…</source>
        <translation>Change the thresholds…</translation>
    </message>
    <message>
        <source>From which mean on a 3, 4, 5 is proposed in this subject</source>
        <translation>From which mean on a 3, 4, 5 is proposed in this subject</translation>
    </message>
</context>
<context>
    <name>ThresholdDialog</name>
    <message>
        <source>A {0} from</source>
        <translation>A {0} from</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>From this weighted mean on the mark is proposed. Marks that are set already stay.</source>
        <translation>From this weighted mean on the mark is proposed. Marks that are set already stay.</translation>
    </message>
    <message numerus="yes">
        <source>It concerns %n course(s) of the subject “{0}” this year.</source>
        <translation>
            <numerusform>It concerns %n course of the subject “{0}” this year.</numerusform>
            <numerusform>It concerns %n courses of the subject “{0}” this year.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave theirs</source>
        <translation>Leave theirs</translation>
    </message>
    <message>
        <source>Often for art, music, physical education and labour</source>
        <translation>Often for art, music, physical education and labour</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save mine all the same</source>
        <translation>Save mine all the same</translation>
    </message>
    <message>
        <source>Somebody else has set {0} meanwhile.
Yours: {1}.</source>
        <translation>Somebody else has set {0} meanwhile.
Yours: {1}.</translation>
    </message>
    <message>
        <source>Take {0}</source>
        <translation>Take {0}</translation>
    </message>
    <message>
        <source>The usual thresholds</source>
        <translation>The usual thresholds</translation>
    </message>
    <message>
        <source>Threshold for a {0}</source>
        <translation>Threshold for a {0}</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Thresholds</translation>
    </message>
    <message>
        <source>Thresholds: {0}</source>
        <translation>Thresholds: {0}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>TimetableBar</name>
    <message>
        <source>All weeks</source>
        <translation>All weeks</translation>
    </message>
    <message>
        <source>Another timetable from {0}</source>
        <translation>Another timetable from {0}</translation>
    </message>
    <message>
        <source>Changes hold &amp;from</source>
        <translation>Changes hold &amp;from</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Day off…</source>
        <translation>Day off…</translation>
    </message>
    <message>
        <source>Do again (Ctrl+Y)</source>
        <translation>Do again (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Even weeks</source>
        <translation>Even weeks</translation>
    </message>
    <message>
        <source>In force &amp;on</source>
        <translation>In force &amp;on</translation>
    </message>
    <message>
        <source>Odd weeks</source>
        <translation>Odd weeks</translation>
    </message>
    <message>
        <source>Real week</source>
        <translation>Real week</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Take back (Ctrl+Z)</source>
        <translation>Take back (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>Teacher away…</source>
        <translation>Teacher away…</translation>
    </message>
    <message>
        <source>The week after (Alt+Right)</source>
        <translation>The week after (Alt+Right)</translation>
    </message>
    <message>
        <source>The week before (Alt+Left)</source>
        <translation>The week before (Alt+Left)</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Which weeks</source>
        <translation>Which weeks</translation>
    </message>
    <message>
        <source>Whose timetable</source>
        <translation>Whose timetable</translation>
    </message>
    <message>
        <source>With dates: substitutions, moved and cancelled lessons, holidays</source>
        <translation>With dates: substitutions, moved and cancelled lessons, holidays</translation>
    </message>
    <message>
        <source>even week</source>
        <translation>even week</translation>
    </message>
    <message>
        <source>odd week</source>
        <translation>odd week</translation>
    </message>
</context>
<context>
    <name>TimetableEmpty</name>
    <message>
        <source>First say which subjects which class has; or import a timetable, it brings them along.</source>
        <translation>First say which subjects which class has; or import a timetable, it brings them along.</translation>
    </message>
    <message>
        <source>It appears here as soon as it is made.</source>
        <translation>It appears here as soon as it is made.</translation>
    </message>
    <message>
        <source>The administrator does it on the tab “School”.</source>
        <translation>The administrator does it on the tab “School”.</translation>
    </message>
    <message>
        <source>The timetable could not be read</source>
        <translation>The timetable could not be read</translation>
    </message>
    <message>
        <source>There are no classes or courses yet</source>
        <translation>There are no classes or courses yet</translation>
    </message>
    <message>
        <source>There is no academic year yet</source>
        <translation>There is no academic year yet</translation>
    </message>
    <message>
        <source>There is no timetable yet</source>
        <translation>There is no timetable yet</translation>
    </message>
    <message>
        <source>To the tab “School”</source>
        <translation>To the tab “School”</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>TimetableOut</name>
    <message>
        <source>Calendar for a phone…</source>
        <translation>Calendar for a phone…</translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation>Print or save</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Save as an Excel workbook…</source>
        <translation>Save as an Excel workbook…</translation>
    </message>
</context>
<context>
    <name>TimetablePage</name>
    <message numerus="yes">
        <source>%n lesson(s) ahead added</source>
        <translation>
            <numerusform>%n lesson ahead added</numerusform>
            <numerusform>%n lessons ahead added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) stay although the timetable has them no longer, because something is entered:</source>
        <translation>
            <numerusform>%n lesson stays although the timetable has it no longer, because something is entered:</numerusform>
            <numerusform>%n lessons stay although the timetable has them no longer, because something is entered:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) stay, because marks or absences are in them.</source>
        <translation>
            <numerusform>%n lesson stays, because marks or absences are in it.</numerusform>
            <numerusform>%n lessons stay, because marks or absences are in them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Done again: {0}</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>Taken back: {0}</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>from {0}</translation>
    </message>
    <message>
        <source>the whole school</source>
        <translation>the whole school</translation>
    </message>
</context>
<context>
    <name>TimetableWords</name>
    <message>
        <source>a substitute</source>
        <translation>a substitute</translation>
    </message>
    <message>
        <source>a topic</source>
        <translation>a topic</translation>
    </message>
    <message>
        <source>a work or marks</source>
        <translation>a work or marks</translation>
    </message>
    <message>
        <source>absences</source>
        <translation>absences</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>class has two lessons at once</source>
        <translation>class has two lessons at once</translation>
    </message>
    <message>
        <source>even</source>
        <translation>even</translation>
    </message>
    <message>
        <source>homework due</source>
        <translation>homework due</translation>
    </message>
    <message>
        <source>homework given</source>
        <translation>homework given</translation>
    </message>
    <message>
        <source>it is marked as held</source>
        <translation>it is marked as held</translation>
    </message>
    <message>
        <source>moved from {0}</source>
        <translation>moved from {0}</translation>
    </message>
    <message>
        <source>no bell for this lesson</source>
        <translation>no bell for this lesson</translation>
    </message>
    <message>
        <source>not in the timetable</source>
        <translation>not in the timetable</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>odd</translation>
    </message>
    <message>
        <source>pupil in two groups at once</source>
        <translation>pupil in two groups at once</translation>
    </message>
    <message>
        <source>room taken twice</source>
        <translation>room taken twice</translation>
    </message>
    <message>
        <source>stands in: {0}</source>
        <translation>stands in: {0}</translation>
    </message>
    <message>
        <source>teacher in two places</source>
        <translation>teacher in two places</translation>
    </message>
    <message>
        <source>the class has no school that day</source>
        <translation>the class has no school that day</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>ToConfirm</name>
    <message>
        <source>I have taken note</source>
        <translation>I have taken note</translation>
    </message>
    <message>
        <source>I have taken note: {0}</source>
        <translation>I have taken note: {0}</translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation>Read: {0}</translation>
    </message>
</context>
<context>
    <name>TopicsModel</name>
    <message numerus="yes">
        <source>%n hour(s) find no lesson</source>
        <translation>
            <numerusform>%n hour finds no lesson</numerusform>
            <numerusform>%n hours find no lesson</numerusform>
        </translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Homework</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>In the journal</source>
        <translation>In the journal</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>entered</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>TotalsModel</name>
    <message>
        <source>A double click leads to this mark in the report card (F9)</source>
        <translation>A double click leads to this mark in the report card (F9)</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Mark of the period</source>
        <translation>Mark of the period</translation>
    </message>
    <message>
        <source>Mark of the period. It is set in the report card: a click leads there (F9)</source>
        <translation>Mark of the period. It is set in the report card: a click leads there (F9)</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Plain mean: every mark counts the same</source>
        <translation>Plain mean: every mark counts the same</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Weighted</translation>
    </message>
    <message>
        <source>Weighted mean: a mark counts as much as its work weighs</source>
        <translation>Weighted mean: a mark counts as much as its work weighs</translation>
    </message>
</context>
<context>
    <name>TotalsView</name>
    <message>
        <source>Means and the mark of the period</source>
        <translation>Means and the mark of the period</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Back to: {0}</source>
        <translation>Back to: {0}</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>End by themselves: {0}</source>
        <translation>End by themselves: {0}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>First day in the other class</source>
        <translation>First day in the other class</translation>
    </message>
    <message>
        <source>Groups of several classes that go on</source>
        <translation>Groups of several classes that go on</translation>
    </message>
    <message>
        <source>Groups of the new class</source>
        <translation>Groups of the new class</translation>
    </message>
    <message>
        <source>Into another class: {0}</source>
        <translation>Into another class: {0}</translation>
    </message>
    <message>
        <source>Into class</source>
        <translation>Into class</translation>
    </message>
    <message>
        <source>The day before is the last in the old class. What stands in its journal stays there.</source>
        <translation>The day before is the last in the old class. What stands in its journal stays there.</translation>
    </message>
</context>
<context>
    <name>TypeKeyDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Key file</translation>
    </message>
    <message>
        <source>Key file from the recovery sheet</source>
        <translation>Key file from the recovery sheet</translation>
    </message>
    <message>
        <source>Key files (*.key);;All files (*)</source>
        <translation>Key files (*.key);;All files (*)</translation>
    </message>
    <message>
        <source>Save the key file…</source>
        <translation>Save the key file…</translation>
    </message>
    <message>
        <source>The four lines of the sheet</source>
        <translation>The four lines of the sheet</translation>
    </message>
    <message>
        <source>Type the four lines as they stand on the sheet, or what the QR code says. Case does not matter.</source>
        <translation>Type the four lines as they stand on the sheet, or what the QR code says. Case does not matter.</translation>
    </message>
</context>
<context>
    <name>UnsignedCard</name>
    <message numerus="yes">
        <source>%n more remark(s): open the week</source>
        <translation>
            <numerusform>%n more remark: open the week</numerusform>
            <numerusform>%n more remarks: open the week</numerusform>
        </translation>
    </message>
    <message>
        <source>I have read the diary</source>
        <translation>I have read the diary</translation>
    </message>
    <message>
        <source>No marks, absences or remarks in this week</source>
        <translation>No marks, absences or remarks in this week</translation>
    </message>
    <message>
        <source>Open the week</source>
        <translation>Open the week</translation>
    </message>
    <message>
        <source>Open the week {0}</source>
        <translation>Open the week {0}</translation>
    </message>
    <message>
        <source>Sign the week {0}</source>
        <translation>Sign the week {0}</translation>
    </message>
    <message>
        <source>Sign the week {0}? A signature is not taken back.</source>
        <translation>Sign the week {0}? A signature is not taken back.</translation>
    </message>
</context>
<context>
    <name>UrgentBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>, about {0}</source>
        <translation>, about {0}</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>Confirm receipt</translation>
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
        <translation>Read</translation>
    </message>
    <message>
        <source>Urgent message: {0}{1}, {2}</source>
        <translation>Urgent message: {0}{1}, {2}</translation>
    </message>
    <message>
        <source>Urgent, passed on to you because nobody has seen it: {0}{1}, {2}</source>
        <translation>Urgent, passed on to you because nobody has seen it: {0}{1}, {2}</translation>
    </message>
</context>
<context>
    <name>UsualSubjectsDialog</name>
    <message numerus="yes">
        <source>%n subject(s) added.</source>
        <translation>
            <numerusform>%n subject added.</numerusform>
            <numerusform>%n subjects added.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message numerus="yes">
        <source>Add %n subject(s)</source>
        <translation>
            <numerusform>Add %n subject</numerusform>
            <numerusform>Add %n subjects</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>All usual subjects are there already.</source>
        <translation>All usual subjects are there already.</translation>
    </message>
    <message>
        <source>Names as in the federal plan; each can be renamed afterwards.</source>
        <translation>Names as in the federal plan; each can be renamed afterwards.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Usual subjects</source>
        <translation>Usual subjects</translation>
    </message>
    <message>
        <source>all grades</source>
        <translation>all grades</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>It becomes a draft again; the teacher has not seen it yet</source>
        <translation>It becomes a draft again; the teacher has not seen it yet</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>The teacher’s answer</source>
        <translation>The teacher’s answer</translation>
    </message>
    <message>
        <source>{0}: accepted without remarks</source>
        <translation>{0}: accepted without remarks</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Dark theme</source>
        <translation>Dark theme</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Light theme</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Theme of the system</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Open in another program</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} of {1}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>The file is being read…</translation>
    </message>
    <message>
        <source>The page is being drawn…</source>
        <translation>The page is being drawn…</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Whole page</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Copy the list</source>
        <translation>Copy the list</translation>
    </message>
    <message>
        <source>Nobody</source>
        <comment>is on the list</comment>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Record a signature on paper for all who have not signed this week</source>
        <translation>Record a signature on paper for all who have not signed this week</translation>
    </message>
    <message numerus="yes">
        <source>Signed on paper: all %n</source>
        <translation>
            <numerusform>Signed on paper: %n</numerusform>
            <numerusform>Signed on paper: all %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is copied</source>
        <translation>The list is copied</translation>
    </message>
    <message>
        <source>The week can be signed from Friday, {0}.</source>
        <translation>The week can be signed from Friday, {0}.</translation>
    </message>
    <message>
        <source>Who has not signed</source>
        <translation>Who has not signed</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>{0}: all have signed</source>
        <translation>{0}: all have signed</translation>
    </message>
    <message>
        <source>{0}: the parents of all have looked</source>
        <translation>{0}: the parents of all have looked</translation>
    </message>
    <message>
        <source>{0}: the parents of {1} of {2} have not looked</source>
        <translation>{0}: the parents of {1} of {2} have not looked</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} have not signed</source>
        <translation>{0}: {1} of {2} have not signed</translation>
    </message>
</context>
<context>
    <name>WeekBar</name>
    <message>
        <source>Choose a week of the year, or of a year before</source>
        <translation>Choose a week of the year, or of a year before</translation>
    </message>
    <message>
        <source>Go to the week of today (Home)</source>
        <translation>Go to the week of today (Home)</translation>
    </message>
    <message>
        <source>The week after (PgDn)</source>
        <translation>The week after (PgDn)</translation>
    </message>
    <message>
        <source>The week before (PgUp)</source>
        <translation>The week before (PgUp)</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>This week</translation>
    </message>
</context>
<context>
    <name>WeekPicker</name>
    <message>
        <source>Choose a week</source>
        <translation>Choose a week</translation>
    </message>
    <message>
        <source>No earlier year</source>
        <translation>No earlier year</translation>
    </message>
    <message>
        <source>No later year</source>
        <translation>No later year</translation>
    </message>
    <message>
        <source>No school</source>
        <translation>No school</translation>
    </message>
    <message>
        <source>School year {0}</source>
        <translation>School year {0}</translation>
    </message>
    <message>
        <source>{0} · class {1}</source>
        <translation>{0} · class {1}</translation>
    </message>
</context>
<context>
    <name>WeekWords</name>
    <message>
        <source>study week {0}</source>
        <translation>study week {0}</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>this week</translation>
    </message>
    <message>
        <source>week {0} of {1}</source>
        <translation>week {0} of {1}</translation>
    </message>
</context>
<context>
    <name>WeeksEmpty</name>
    <message>
        <source>Looks and signatures appear with the first week of lessons.</source>
        <translation>Looks and signatures appear with the first week of lessons.</translation>
    </message>
    <message>
        <source>No pupils in this class</source>
        <translation>No pupils in this class</translation>
    </message>
    <message>
        <source>No weeks in this period yet</source>
        <translation>No weeks in this period yet</translation>
    </message>
    <message>
        <source>The administrator enters the classes of the year and their class teachers.</source>
        <translation>The administrator enters the classes of the year and their class teachers.</translation>
    </message>
    <message>
        <source>The administrator enters the pupils.</source>
        <translation>The administrator enters the pupils.</translation>
    </message>
    <message>
        <source>The page could not be read</source>
        <translation>The page could not be read</translation>
    </message>
    <message>
        <source>There is no class here yet</source>
        <translation>There is no class here yet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>WeeksTable</name>
    <message>
        <source>Looks and signatures: pupils and weeks</source>
        <extracomment>Letters typed one after another within this time are the beginning of one name.</extracomment>
        <translation>Looks and signatures: pupils and weeks</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Weeks</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>An invented school to try everything in</source>
        <translation>An invented school to try everything in</translation>
    </message>
    <message>
        <source>Class journal and electronic diary in one file on the school&apos;s network share.</source>
        <translation>Class journal and electronic diary in one file on the school&apos;s network share.</translation>
    </message>
    <message>
        <source>Create a school</source>
        <translation>Create a school</translation>
    </message>
    <message>
        <source>For the administrator: name, place of the file, first login</source>
        <translation>For the administrator: name, place of the file, first login</translation>
    </message>
    <message>
        <source>It lies on the network share; ask the administrator where</source>
        <translation>It lies on the network share; ask the administrator where</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>Look at the demo</translation>
    </message>
    <message>
        <source>Marks, homework and lessons, for pupils and parents.</source>
        <translation>Marks, homework and lessons, for pupils and parents.</translation>
    </message>
    <message>
        <source>Open the school&apos;s file</source>
        <translation>Open the school&apos;s file</translation>
    </message>
    <message>
        <source>Opened on this PC</source>
        <translation>Opened on this PC</translation>
    </message>
    <message>
        <source>School diary</source>
        <translation>School diary</translation>
    </message>
</context>
<context>
    <name>WholeDialog</name>
    <message numerus="yes">
        <source>%n change(s) that were entered since will not be in the file any more.</source>
        <translation>
            <numerusform>%n change that was entered since will not be in the file any more.</numerusform>
            <numerusform>%n changes that were entered since will not be in the file any more.</numerusform>
        </translation>
    </message>
    <message>
        <source>As it was then</source>
        <translation>As it was then</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Login of an administrator, as in the backup</source>
        <translation>Login of an administrator, as in the backup</translation>
    </message>
    <message>
        <source>Password, as it was then</source>
        <translation>Password, as it was then</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Put it back</translation>
    </message>
    <message>
        <source>Put the whole backup back</source>
        <translation>Put the whole backup back</translation>
    </message>
    <message>
        <source>The backup is verified and put back</source>
        <translation>The backup is verified and put back</translation>
    </message>
    <message>
        <source>The whole school as it was then?</source>
        <translation>The whole school as it was then?</translation>
    </message>
    <message>
        <source>Today&apos;s file is kept beside it under another name. Everybody who works in the diary, you as well, has to sign in again. People who were erased since then are erased again.</source>
        <translation>Today&apos;s file is kept beside it under another name. Everybody who works in the diary, you as well, has to sign in again. People who were erased since then are erased again.</translation>
    </message>
</context>
<context>
    <name>WordButton</name>
    <message>
        <source>After the school&apos;s own template…</source>
        <translation>After the school&apos;s own template…</translation>
    </message>
    <message>
        <source>After the usual template…</source>
        <translation>After the usual template…</translation>
    </message>
    <message>
        <source>Fields for a template of one&apos;s own</source>
        <translation>Fields for a template of one&apos;s own</translation>
    </message>
    <message>
        <source>Letters in Word, after a template</source>
        <translation>Letters in Word, after a template</translation>
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
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
    <message>
        <source>A few words</source>
        <translation>A few words</translation>
    </message>
    <message>
        <source>Agreed with the deputy head</source>
        <translation>Agreed with the deputy head</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>I was ill, and shall enter it this week</source>
        <translation>I was ill, and shall enter it this week</translation>
    </message>
    <message>
        <source>If you like, a few words</source>
        <translation>If you like, a few words</translation>
    </message>
    <message>
        <source>No homework was set</source>
        <translation>No homework was set</translation>
    </message>
    <message>
        <source>Please by the end of the day</source>
        <translation>Please by the end of the day</translation>
    </message>
    <message>
        <source>Please by the end of the week</source>
        <translation>Please by the end of the week</translation>
    </message>
    <message>
        <source>Please enter it in the journal today</source>
        <translation>Please enter it in the journal today</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>Remind the teacher</source>
        <translation>Remind the teacher</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>The lesson did not take place</source>
        <translation>The lesson did not take place</translation>
    </message>
    <message>
        <source>The pupil is to be asked until the end of the week</source>
        <translation>The pupil is to be asked until the end of the week</translation>
    </message>
    <message>
        <source>The pupil will hand it in later</source>
        <translation>The pupil will hand it in later</translation>
    </message>
    <message>
        <source>The reason is not clear: please come by</source>
        <translation>The reason is not clear: please come by</translation>
    </message>
    <message>
        <source>The works are still being marked</source>
        <translation>The works are still being marked</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>What is to be done?</translation>
    </message>
    <message>
        <source>Why is it so?</source>
        <translation>Why is it so?</translation>
    </message>
    <message numerus="yes">
        <source>{0} (%n finding(s))</source>
        <translation>
            <numerusform>{0} (%n finding)</numerusform>
            <numerusform>{0} (%n findings)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message numerus="yes">
        <source>%n mark(s): clear them before the work is removed</source>
        <translation>
            <numerusform>%n mark: clear it before the work is removed</numerusform>
            <numerusform>%n marks: clear them before the work is removed</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind of work {0}</source>
        <translation>Kind of work {0}</translation>
    </message>
    <message>
        <source>Remove this work</source>
        <translation>Remove this work</translation>
    </message>
    <message>
        <source>Remove work {0}</source>
        <translation>Remove work {0}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Title of work {0}</source>
        <translation>Title of work {0}</translation>
    </message>
    <message>
        <source>Weight of work {0}</source>
        <translation>Weight of work {0}</translation>
    </message>
    <message>
        <source>Weight; 0 does not count</source>
        <translation>Weight; 0 does not count</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>weight {0}</translation>
    </message>
</context>
<context>
    <name>WorkList</name>
    <message>
        <source>Add a work</source>
        <translation>Add a work</translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>Nothing has been handed in.</source>
        <translation>Nothing has been handed in.</translation>
    </message>
    <message>
        <source>Nothing has been handed in: it is only ticked as done.</source>
        <translation>Nothing has been handed in: it is only ticked as done.</translation>
    </message>
    <message>
        <source>Versions before and answers</source>
        <translation>Versions before and answers</translation>
    </message>
    <message>
        <source>Work of {0}</source>
        <translation>Work of {0}</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>WritingDesk</name>
    <message>
        <source>Draft kept on this PC</source>
        <translation>Draft kept on this PC</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Draft saved</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>The new wording is shown</source>
        <translation>The new wording is shown</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Withdraw this news item?</source>
        <translation>Withdraw this news item?</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>{0}

Readers will not see it any more. It stays in the archive for those who write.</source>
        <translation>{0}

Readers will not see it any more. It stays in the archive for those who write.</translation>
    </message>
    <message>
        <source>{0} has changed this news item meanwhile: look at it before you save. Saving once more puts your wording in place of theirs, which stays in the history.</source>
        <translation>{0} has changed this news item meanwhile: look at it before you save. Saving once more puts your wording in place of theirs, which stays in the history.</translation>
    </message>
</context>
<context>
    <name>YearCalendar</name>
    <message>
        <source>Calendar of the year</source>
        <translation>Calendar of the year</translation>
    </message>
</context>
<context>
    <name>YearPage</name>
    <message>
        <source>Choose a calendar…</source>
        <translation>Choose a calendar…</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Days off…</source>
        <translation>Days off…</translation>
    </message>
    <message>
        <source>Drag over days to add days off; click days off to change them. With keys: arrows, Shift, Enter.</source>
        <translation>Drag over days to add days off; click days off to change them. With keys: arrows, Shift, Enter.</translation>
    </message>
    <message>
        <source>How the year is divided</source>
        <translation>How the year is divided</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Periods</translation>
    </message>
    <message>
        <source>Periods…</source>
        <translation>Periods…</translation>
    </message>
    <message>
        <source>Vacations and days off</source>
        <translation>Vacations and days off</translation>
    </message>
    <message>
        <source>{0} (closed)</source>
        <translation>{0} (closed)</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>missing</source>
        <translation>missing</translation>
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
        <translation>Close the kiosk</translation>
    </message>
</context>
<context>
    <name>_CloseCorner</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n announcement(s) to take note of</source>
        <translation>
            <numerusform>%n announcement to take note of</numerusform>
            <numerusform>%n announcements to take note of</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to homework handed in</source>
        <translation>
            <numerusform>%n answer to homework handed in</numerusform>
            <numerusform>%n answers to homework handed in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n family(ies)</source>
        <translation>
            <numerusform>%n family</numerusform>
            <numerusform>%n families</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) answered by teachers</source>
        <translation>
            <numerusform>%n finding answered by a teacher</numerusform>
            <numerusform>%n findings answered by teachers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) of control wait for your answer</source>
        <translation>
            <numerusform>%n finding of control waits for your answer</numerusform>
            <numerusform>%n findings of control wait for your answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) missed</source>
        <translation>
            <numerusform>%n lesson missed</numerusform>
            <numerusform>%n lessons missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new announcement(s)</source>
        <translation>
            <numerusform>%n new announcement</numerusform>
            <numerusform>%n new announcements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new mark(s)</source>
        <translation>
            <numerusform>%n new mark</numerusform>
            <numerusform>%n new marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them passed on to you: nobody has confirmed it in time</source>
        <translation>
            <numerusform>%n of them passed on to you: nobody has confirmed it in time</numerusform>
            <numerusform>%n of them passed on to you: nobody has confirmed them in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {0} have not signed</source>
        <translation>
            <numerusform>%n of {0} has not signed</numerusform>
            <numerusform>%n of {0} have not signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to open a closed period</source>
        <translation>
            <numerusform>%n request to open a closed period</numerusform>
            <numerusform>%n requests to open a closed period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned to you</source>
        <translation>
            <numerusform>%n returned to you</numerusform>
            <numerusform>%n returned to you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent message(s) wait for you</source>
        <translation>
            <numerusform>%n urgent message waits for you</numerusform>
            <numerusform>%n urgent messages wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for an answer</source>
        <translation>
            <numerusform>%n waits for an answer</numerusform>
            <numerusform>%n wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) wait for your signature</source>
        <translation>
            <numerusform>%n week waits for your signature</numerusform>
            <numerusform>%n weeks wait for your signature</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an estimate</source>
        <translation>
            <numerusform>%n without an estimate</numerusform>
            <numerusform>%n without an estimate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work(s) handed in wait for your answer</source>
        <translation>
            <numerusform>%n work handed in waits for your answer</numerusform>
            <numerusform>%n works handed in wait for your answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recorded: %n signature(s) on paper</source>
        <translation>
            <numerusform>Recorded: %n signature on paper</numerusform>
            <numerusform>Recorded: %n signatures on paper</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed on paper: all %n who have not signed</source>
        <translation>
            <numerusform>Signed on paper: %n who has not signed</numerusform>
            <numerusform>Signed on paper: all %n who have not signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n signature(s) on paper</source>
        <translation>
            <numerusform>Taken back: %n signature on paper</numerusform>
            <numerusform>Taken back: %n signatures on paper</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it goes to %n family(ies)</source>
        <translation>
            <numerusform>it goes to %n family</numerusform>
            <numerusform>it goes to %n families</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late %n time(s)</source>
        <translation>
            <numerusform>late %n time</numerusform>
            <numerusform>late %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n minute(s)</source>
        <translation>
            <numerusform>late by %n minute</numerusform>
            <numerusform>late by %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nobody has looked into %n diary(ies)</source>
        <translation>
            <numerusform>nobody has looked into %n diary</numerusform>
            <numerusform>nobody has looked into %n diaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the deputy head reminds you of %n</source>
        <translation>
            <numerusform>the deputy head reminds you of %n</numerusform>
            <numerusform>the deputy head reminds you of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and %n more</source>
        <translation>
            <numerusform>{0} and %n more</numerusform>
            <numerusform>{0} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_LessonsCounted</name>
    <message numerus="yes">
        <source>%n empty lesson(s) taken away.</source>
        <translation>
            <numerusform>%n empty lesson taken away.</numerusform>
            <numerusform>%n empty lessons taken away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) added.</source>
        <translation>
            <numerusform>%n lesson added.</numerusform>
            <numerusform>%n lessons added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) with entries stay as they are.</source>
        <translation>
            <numerusform>%n lesson with entries stays as it is.</numerusform>
            <numerusform>%n lessons with entries stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Done: {0}</source>
        <translation>Done: {0}</translation>
    </message>
    <message>
        <source>Homework, not ticked yet</source>
        <translation>Homework, not ticked yet</translation>
    </message>
    <message>
        <source>Homework, ticked as done</source>
        <translation>Homework, ticked as done</translation>
    </message>
    <message>
        <source>Tick when it is done</source>
        <translation>Tick when it is done</translation>
    </message>
    <message>
        <source>for you alone</source>
        <extracomment>The box with its focus ring; without text it needs no room for one.</extracomment>
        <translation>for you alone</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>individual</translation>
    </message>
</context>
<context>
    <name>_Lines</name>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>not read yet</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0}; has answered</source>
        <translation>{0}; has answered</translation>
    </message>
    <message>
        <source>{0}; receipt confirmed</source>
        <translation>{0}; receipt confirmed</translation>
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
        <translation>{0} · new to you</translation>
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
            <numerusform>%n confirmed</numerusform>
            <numerusform>%n confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n family(ies)</source>
        <translation>
            <numerusform>%n family</numerusform>
            <numerusform>%n families</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of staff</source>
        <translation>
            <numerusform>%n member of staff</numerusform>
            <numerusform>%n members of staff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are asked to confirm %n news item(s)</source>
        <translation>
            <numerusform>You are asked to confirm %n news item</numerusform>
            <numerusform>You are asked to confirm %n news items</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} and {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n family(ies) have read it</source>
        <translation>
            <numerusform>{0} of %n family has read it</numerusform>
            <numerusform>{0} of %n families have read it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n member(s) of staff have read it</source>
        <translation>
            <numerusform>{0} of %n member of staff has read it</numerusform>
            <numerusform>{0} of %n members of staff have read it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PupilList</name>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>The next pupil (Ctrl+PgDn)</source>
        <translation>The next pupil (Ctrl+PgDn)</translation>
    </message>
    <message>
        <source>The pupil before (Ctrl+PgUp)</source>
        <translation>The pupil before (Ctrl+PgUp)</translation>
    </message>
</context>
<context>
    <name>_QuoteFrame</name>
    <message>
        <source>{0} wrote {1}:</source>
        <translation>{0} wrote {1}:</translation>
    </message>
</context>
<context>
    <name>_Reminder</name>
    <message>
        <source>Do not remind</source>
        <translation>Do not remind</translation>
    </message>
    <message>
        <source>Send the reminder</source>
        <translation>Send the reminder</translation>
    </message>
    <message>
        <source>What is written to those who have not read the letter</source>
        <translation>What is written to those who have not read the letter</translation>
    </message>
</context>
<context>
    <name>_Uses</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n course</numerusform>
            <numerusform>%n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) of control</source>
        <translation>
            <numerusform>%n finding of control</numerusform>
            <numerusform>%n findings of control</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of news</source>
        <translation>
            <numerusform>%n item of news</numerusform>
            <numerusform>%n items of news</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) of the timetable</source>
        <translation>
            <numerusform>%n lesson of the timetable</numerusform>
            <numerusform>%n lessons of the timetable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) with entries</source>
        <translation>
            <numerusform>%n lesson with entries</numerusform>
            <numerusform>%n lessons with entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) of the report card</source>
        <translation>
            <numerusform>%n mark of the report card</numerusform>
            <numerusform>%n marks of the report card</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of groups</source>
        <translation>
            <numerusform>%n member of groups</numerusform>
            <numerusform>%n members of groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of homework</source>
        <translation>
            <numerusform>%n piece of homework</numerusform>
            <numerusform>%n pieces of homework</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thematic plan(s)</source>
        <translation>
            <numerusform>%n thematic plan</numerusform>
            <numerusform>%n thematic plans</numerusform>
        </translation>
    </message>
    <message>
        <source>a thematic plan</source>
        <translation>a thematic plan</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>marks</translation>
    </message>
    <message>
        <source>works in the journals</source>
        <translation>works in the journals</translation>
    </message>
</context>
<context>
    <name>_Wait</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
