"""Every problem that `app` can name, in words: what is wrong and what can be done about it.

`sentence_for(error)` gives the text for a banner.  What has no sentence is a fault of the program: it is shown as
such, with its code, and written to the log.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QDateTime, QLocale, QObject

from app.errors import DiaryError
from ui.errors_of_new_year import NEW_YEAR
from ui.errors_of_people import PEOPLE
from ui.errors_of_structure import STRUCTURE
from ui.uses import uses_words

SENTENCES: dict[str, Any] = {
    # the file and the share
    "file.not_found": QT_TRANSLATE_NOOP("Errors", "There is no file {path}."),
    "file.no_rights": QT_TRANSLATE_NOOP("Errors", "You have no right to use the file {path}. Ask the administrator of the share."),
    "file.read_only": QT_TRANSLATE_NOOP("Errors", "The school file can only be read here: the folder or the file is write-protected."),
    "file.not_a_school": QT_TRANSLATE_NOOP("Errors", "{path} is not a school file of this program."),
    "file.damaged": QT_TRANSLATE_NOOP("Errors", "The school file is damaged. Nothing was changed. Restore it from a backup."),
    "file.newer": QT_TRANSLATE_NOOP("Errors", "The school file was written by a newer version of the program. Please update the program on this PC."),
    "file.older": QT_TRANSLATE_NOOP("Errors", "The school file was written by an older version of the program and can only be read after an upgrade."),
    "file.needs_key": QT_TRANSLATE_NOOP("Errors", "The school file is encrypted. Choose the key file of this PC."),
    "file.wrong_key": QT_TRANSLATE_NOOP("Errors", "The key file does not fit this school file."),
    "file.not_encrypted": QT_TRANSLATE_NOOP("Errors", "The school file is not encrypted; open it without a key file."),
    "file.in_wal": QT_TRANSLATE_NOOP("Errors", "Another tool has left the school file in WAL mode, which is not safe on a network share. In that tool set journal_mode to PERSIST and close the file there; then open it again."),
    "file.exists": QT_TRANSLATE_NOOP("Errors", "The file {path} is already there. It was not touched; choose another name."),
    "file.being_upgraded": QT_TRANSLATE_NOOP("Errors", "The school file is just being upgraded by the PC {host}. Please try again in a few minutes."),
    "file.full": QT_TRANSLATE_NOOP("Errors", "The disk with the school file is full. Nothing was lost; free some space and try again."),
    "file.busy": QT_TRANSLATE_NOOP("Errors", "Other PCs are writing to the school file. What you entered is kept; please try again."),
    "file.not_open": QT_TRANSLATE_NOOP("Errors", "No school file is open."),
    "backup.not_removed": QT_TRANSLATE_NOOP("Errors", "The copy {path} could not be removed."),
    "erasing.oneself": QT_TRANSLATE_NOOP("Errors", "You cannot erase yourself. Another administrator can."),
    "erasing.last_admin": QT_TRANSLATE_NOOP("Errors", "This is the last administrator: without one nobody could sign in as administrator. Name another first."),
    "erasing.here": QT_TRANSLATE_NOOP("Errors", "This person is still at the school. Confirm that he or she has left, or end the enrolment or the work first."),
    "erasing.changed": QT_TRANSLATE_NOOP("Errors", "Something was written about this person meanwhile. Nothing was erased; please look at it once more."),
    "erasing.no_ground": QT_TRANSLATE_NOOP("Errors", "Say on which ground the data are erased: which paper, of which day."),
    "key.not_found": QT_TRANSLATE_NOOP("Errors", "There is no key file {path}."),
    "key.bad": QT_TRANSLATE_NOOP("Errors", "{path} is not a key file."),
    "share.unreachable": QT_TRANSLATE_NOOP("Errors", "The network share is not answering. Check the network; the program keeps trying."),
    "share.io": QT_TRANSLATE_NOOP("Errors", "The network share does not answer properly. What you entered is kept; the program keeps trying."),
    "share.fenced": QT_TRANSLATE_NOOP("Errors", "The network share was silent for too long. What you entered is kept and will be written again."),
    "share.nobrl": QT_TRANSLATE_NOOP("Errors", "The share is mounted without file locks (option nobrl). Two PCs would damage the file, so it is not opened."),
    "share.cloud_folder": QT_TRANSLATE_NOOP("Errors", "The school file must not lie in a folder synchronised with a cloud ({service}): it would be damaged. Move it to a network share."),
    # backups, putting them back, keys
    "backup.no_folder": QT_TRANSLATE_NOOP("Errors", "There is no folder {path}."),
    "backup.same_folder": QT_TRANSLATE_NOOP("Errors", "A backup beside the school file is lost with it. Choose a folder on another disk or PC."),
    "backup.no_space": QT_TRANSLATE_NOOP("Errors", "There is no room left for a backup in {path}. Free some space, or choose another folder."),
    "backup.keep": QT_TRANSLATE_NOOP("Errors", "At least one backup has to be kept."),
    "backup.bad_copy": QT_TRANSLATE_NOOP("Errors", "The copy {path} did not pass the check and does not count. Nothing was changed."),
    "backup.no_manifest": QT_TRANSLATE_NOOP("Errors", "There is no description beside the backup {path} (.manifest.json): nothing to verify it by."),
    "backup.bad_manifest": QT_TRANSLATE_NOOP("Errors", "The description of the backup is damaged: {path}."),
    "backup.changed": QT_TRANSLATE_NOOP("Errors", "The backup {path} is not as it was made: it is damaged or was changed. Take another one."),
    "backup.restless": QT_TRANSLATE_NOOP("Errors", "Others are writing all the time. The backup is made a little later."),
    "backup.folder_away": QT_TRANSLATE_NOOP("Errors", "The folder for backups {path} is not there: the disk is not connected, or the network does not answer."),
    "backup.other_folder": QT_TRANSLATE_NOOP("Errors", "{path} is another folder for backups than the one that was set."),
    "backup.folder_known": QT_TRANSLATE_NOOP("Errors", "Backups go to this folder already."),
    "backup.not_writable": QT_TRANSLATE_NOOP("Errors", "You may not write to the folder {path}. Choose another one."),
    "file.key_changed": QT_TRANSLATE_NOOP("Errors", "The key of the school has changed. Choose the new key file (fingerprint {fingerprint}); ask the administrator for it."),
    "key.same": QT_TRANSLATE_NOOP("Errors", "The school has this very key already."),
    "key.none": QT_TRANSLATE_NOOP("Errors", "The school is not encrypted: there is no key."),
    "key.on_share": QT_TRANSLATE_NOOP("Errors", "The key must not lie where the school file is: it would protect from nothing. Choose a place on this PC."),
    "key.bad_sheet": QT_TRANSLATE_NOOP("Errors", "This is no key off a sheet: four lines of 18 signs are needed."),
    "key.bad_line": QT_TRANSLATE_NOOP("Errors", "Line {row} is wrong: compare it with the sheet."),
    "backup.itself": QT_TRANSLATE_NOOP("Errors", "This is the school file itself, and no backup."),
    "repair.nothing": QT_TRANSLATE_NOOP("Errors", "There is nothing that the program can repair."),
    "partial.other_course": QT_TRANSLATE_NOOP("Errors", "{course} is another course now than in the backup. Nothing was changed."),
    "restore.same_file": QT_TRANSLATE_NOOP("Errors", "The backup and the school file are the same file."),
    "sample.missing": QT_TRANSLATE_NOOP("Errors", "The sample school is not part of this installation."),
    # signing in
    "sign_in.wrong": QT_TRANSLATE_NOOP("Errors", "Login or password is wrong."),
    "sign_in.locked": QT_TRANSLATE_NOOP("Errors", "Too many attempts. Please wait {wait}."),
    "sign_in.disabled": QT_TRANSLATE_NOOP("Errors", "This login is switched off. Ask the person who issued it."),
    "sign_in.no_role": QT_TRANSLATE_NOOP("Errors", "This login is not for this entrance."),
    "sign_in.must_change": QT_TRANSLATE_NOOP("Errors", "Please choose a password of your own first."),
    "session.ended": QT_TRANSLATE_NOOP("Errors", "You are signed out. Please sign in again."),
    "password.too_short": QT_TRANSLATE_NOOP("Errors", "The password needs at least {min_length} characters."),
    "password.same_as_login": QT_TRANSLATE_NOOP("Errors", "The password must not be the login."),
    "password.too_simple": QT_TRANSLATE_NOOP("Errors", "This password is too easy to guess. Mix words, or letters and digits."),
    "password.unchanged": QT_TRANSLATE_NOOP("Errors", "The new password is the old one. Choose another."),
    "not_allowed": QT_TRANSLATE_NOOP("Errors", "You have no right to do this."),
    "conflict": QT_TRANSLATE_NOOP("Errors", "Somebody else has changed this meanwhile. Nothing was overwritten."),
    "setting.not_found": QT_TRANSLATE_NOOP("Errors", "There is no such setting: {field}."),
    "setting.not_of_class": QT_TRANSLATE_NOOP("Errors", "The setting {field} is one for the whole school."),
    "setting.always_told": QT_TRANSLATE_NOOP("Errors", "Urgent messages are always told: this cannot be switched off."),
    "setting.bad_value": QT_TRANSLATE_NOOP("Errors", "This value is not possible for the setting {field}."),
    # people, lessons, the diary
    "file.in_use": QT_TRANSLATE_NOOP("Errors", "The school file is open on another PC. Close the program there first."),
    "login.unusable": QT_TRANSLATE_NOOP("Errors", "This login cannot be used: Latin letters, digits, dot or hyphen, from 2 to 40 characters."),
    "login.exists": QT_TRANSLATE_NOOP("Errors", "This person has a login already."),
    "login.none": QT_TRANSLATE_NOOP("Errors", "This person has no login yet."),
    "login.not_of_class": QT_TRANSLATE_NOOP("Errors", "This person does not belong to the class."),
    "password.too_long": QT_TRANSLATE_NOOP("Errors", "The password is longer than {max_length} characters."),
    "people.last_admin": QT_TRANSLATE_NOOP("Errors", "This is the last administrator: without one nobody could manage the diary."),
    "person.bad_name": QT_TRANSLATE_NOOP("Errors", "Enter last name and first name, and the patronymic if there is one."),
    "person.bad_sex": QT_TRANSLATE_NOOP("Errors", "The sex is not stated as it should be."),
    "person.not_a_pupil": QT_TRANSLATE_NOOP("Errors", "This person is not a pupil."),
    "person.unknown": QT_TRANSLATE_NOOP("Errors", "This person is no longer in the school file."),
    "role.not_granted": QT_TRANSLATE_NOOP("Errors", "This role is not granted: it follows from what a person does at school."),
    "guardianship.exists": QT_TRANSLATE_NOOP("Errors", "They are linked already."),
    "guardianship.unknown": QT_TRANSLATE_NOOP("Errors", "They are not linked."),
    "guardianship.oneself": QT_TRANSLATE_NOOP("Errors", "Nobody can be a parent of himself."),
    "school.name_missing": QT_TRANSLATE_NOOP("Errors", "Enter the name of the school."),
    "year.unknown": QT_TRANSLATE_NOOP("Errors", "This academic year is no longer in the school file."),
    "year.none": QT_TRANSLATE_NOOP("Errors", "There is no academic year in the school file yet. The administrator enters it."),
    "class.unknown": QT_TRANSLATE_NOOP("Errors", "This class is no longer in the school file."),
    "course.unknown": QT_TRANSLATE_NOOP("Errors", "This course is no longer in the school file."),
    "subject.unknown": QT_TRANSLATE_NOOP("Errors", "This subject is no longer in the school file."),
    "thresholds.other_scale": QT_TRANSLATE_NOOP("Errors", "The subject {subject} has no marks from 2 to 5, and so no thresholds."),
    "thresholds.outside": QT_TRANSLATE_NOOP("Errors", "The threshold for {mark} has to lie above {low}, and not above {high}."),
    "thresholds.too_exact": QT_TRANSLATE_NOOP("Errors", "A threshold has at most {most} digits after the point."),
    "term.unknown": QT_TRANSLATE_NOOP("Errors", "This period is no longer in the school file."),
    "period.bad": QT_TRANSLATE_NOOP("Errors", "The period ends before it begins."),
    "pupil.none_in_class": QT_TRANSLATE_NOOP("Errors", "There is nobody in this class."),
    "term.closed": QT_TRANSLATE_NOOP("Errors", "The period is closed: marks in it cannot be changed any more."),
    "term.not_closed": QT_TRANSLATE_NOOP("Errors", "The period is open: marks can be entered."),
    "term.not_over": QT_TRANSLATE_NOOP("Errors", "The period is not over yet. Close it all the same?"),
    "term_request.exists": QT_TRANSLATE_NOOP("Errors", "The deputy head has been asked to open this period already."),
    "term_request.unknown": QT_TRANSLATE_NOOP("Errors", "This request is not waiting any more: it was answered or taken back."),
    "term_request.bad_reason": QT_TRANSLATE_NOOP("Errors", "Give the reason, in at most {most} letters."),
    "date.outside_year": QT_TRANSLATE_NOOP("Errors", "The day lies outside the academic year."),
    "timetable.has_lesson": QT_TRANSLATE_NOOP("Errors", "The course has this lesson already."),
    "room.too_long": QT_TRANSLATE_NOOP("Errors", "The name of the room is too long."),
    "timetable.bad_spot": QT_TRANSLATE_NOOP("Errors", "There is no such place in the week."),
    "timetable.bad_days": QT_TRANSLATE_NOOP("Errors", "The last day lies before the first, or too far after it."),
    "lesson.unknown": QT_TRANSLATE_NOOP("Errors", "This lesson is no longer in the timetable."),
    "lesson.exists": QT_TRANSLATE_NOOP("Errors", "There is such a lesson already."),
    "lesson.cancelled": QT_TRANSLATE_NOOP("Errors", "The lesson is cancelled."),
    "lesson.bad_number": QT_TRANSLATE_NOOP("Errors", "There is no lesson with such a number."),
    "lesson.bad_state": QT_TRANSLATE_NOOP("Errors", "A lesson cannot be in such a state."),
    "lesson.has_marks": QT_TRANSLATE_NOOP("Errors", "The lesson has marks. Clear them first."),
    "lesson.needs_substitute": QT_TRANSLATE_NOOP("Errors", "Say who stands in."),
    "lesson.not_empty": QT_TRANSLATE_NOOP("Errors", "Something is entered at the lesson. Clear it first."),
    "work.unknown": QT_TRANSLATE_NOOP("Errors", "The lesson no longer has this work."),
    "work.too_many": QT_TRANSLATE_NOOP("Errors", "A lesson has at most {most} works."),
    "work.bad_weight": QT_TRANSLATE_NOOP("Errors", "A work cannot have such a weight."),
    "work.has_marks": QT_TRANSLATE_NOOP("Errors", "The work has marks. Clear them first."),
    "work_kind.unknown": QT_TRANSLATE_NOOP("Errors", "This kind of work is no longer in the school file."),
    "work_kind.none": QT_TRANSLATE_NOOP("Errors", "The school has no kinds of work yet. The administrator enters them."),
    "mark.outside_scale": QT_TRANSLATE_NOOP("Errors", "This scale has no mark {value}."),
    "journal.reason_needed": QT_TRANSLATE_NOOP("Errors", "This has stood for more than {days} days: to change it, give a reason."),
    "term_mark.reason_needed": QT_TRANSLATE_NOOP("Errors", "“Not attested” and a deferral need a reason."),
    "text.too_long": QT_TRANSLATE_NOOP("Errors", "The text is longer than {most} letters: shorten it."),
    "cell.not_understood": QT_TRANSLATE_NOOP("Errors", "Not understood: {value}."),
    "cell.is_date": QT_TRANSLATE_NOOP("Errors", "{value} is a date: a spreadsheet takes 4/5 for one. Format its cells as text there, or enter the marks here."),
    "cell.is_fraction": QT_TRANSLATE_NOOP("Errors", "{value} is no mark but a mean."),
    "block.empty": QT_TRANSLATE_NOOP("Errors", "There is nothing to paste: copy cells of a spreadsheet first."),
    "block.too_large": QT_TRANSLATE_NOOP("Errors", "This is too much at once: the journal takes {max_rows} rows and {max_columns} columns."),
    "attendance.unknown_code": QT_TRANSLATE_NOOP("Errors", "There is no such code of attendance."),
    "attendance.bad_minutes": QT_TRANSLATE_NOOP("Errors", "A pupil is late by 1 to 240 minutes."),
    "pupil.not_in_course": QT_TRANSLATE_NOOP("Errors", "The pupil is not in this group."),
    "pupil.not_enrolled_then": QT_TRANSLATE_NOOP("Errors", "The pupil was not in the class on that day."),
    "homework.unknown": QT_TRANSLATE_NOOP("Errors", "This homework has been taken back."),
    "homework.empty": QT_TRANSLATE_NOOP("Errors", "The homework is empty."),
    "homework.has_answers": QT_TRANSLATE_NOOP("Errors", "Pupils have handed in answers to this homework: it can be changed, but not taken back."),
    "homework.nobody": QT_TRANSLATE_NOOP("Errors", "Say whom the homework is for."),
    "homework.no_lesson": QT_TRANSLATE_NOOP("Errors", "There is no lesson on that day to put the mark into."),
    "hand_in.empty": QT_TRANSLATE_NOOP("Errors", "There is nothing to hand in yet: write an answer or add a file."),
    "hand_in.too_many": QT_TRANSLATE_NOOP("Errors", "A work can be handed in at most {most} times."),
    "hand_in.seen": QT_TRANSLATE_NOOP("Errors", "The teacher has seen the work: it cannot be taken back, but another one can be handed in."),
    "hand_in.not_last": QT_TRANSLATE_NOOP("Errors", "Only what was handed in last can be taken back."),
    "hand_in.unknown": QT_TRANSLATE_NOOP("Errors", "The pupil has taken the work back."),
    "hand_in.rework_without_words": QT_TRANSLATE_NOOP("Errors", "Say what has to be worked over."),
    "homework.bad_minutes": QT_TRANSLATE_NOOP("Errors", "Homework takes 1 to 600 minutes."),
    "homework.due_before_set": QT_TRANSLATE_NOOP("Errors", "Homework cannot be due before it is set."),
    "remark.empty": QT_TRANSLATE_NOOP("Errors", "The remark is empty."),
    "remark.too_long": QT_TRANSLATE_NOOP("Errors", "The remark is longer than {most} letters."),
    "remark.bad_kind": QT_TRANSLATE_NOOP("Errors", "There is no such kind of remark."),
    "remark.unknown": QT_TRANSLATE_NOOP("Errors", "This remark is no longer there."),
    "news.unknown": QT_TRANSLATE_NOOP("Errors", "This news item is no longer there."),
    "news.withdrawn": QT_TRANSLATE_NOOP("Errors", "This news item has been withdrawn and stays as it was."),
    "news.no_title": QT_TRANSLATE_NOOP("Errors", "Give the news item a title."),
    "news.no_text": QT_TRANSLATE_NOOP("Errors", "The news item has no text yet."),
    "news.too_long": QT_TRANSLATE_NOOP("Errors", "This is too long for a news item: at most {most} letters."),
    "news.no_audience": QT_TRANSLATE_NOOP("Errors", "Say for whom the news item is."),
    "news.too_many_parts": QT_TRANSLATE_NOOP("Errors", "Choose whole grades instead of so many classes."),
    "news.ends_before": QT_TRANSLATE_NOOP("Errors", "Its last day is over, or before its first: nobody would see the news item."),
    "news.shown_too_long": QT_TRANSLATE_NOOP("Errors", "A news item is shown for at most {most} days."),
    "news.not_asked": QT_TRANSLATE_NOOP("Errors", "Nobody asks you to confirm this news item."),
    "news.not_shown": QT_TRANSLATE_NOOP("Errors", "The news item is not shown now, so nobody can be reminded of it."),
    "plan.unknown": QT_TRANSLATE_NOOP("Errors", "This thematic plan is no longer in the school file."),
    "plan.none": QT_TRANSLATE_NOOP("Errors", "The course follows no thematic plan."),
    "plan.other_course": QT_TRANSLATE_NOOP("Errors", "This thematic plan is for another subject, grade or year."),
    "plan.no_grade": QT_TRANSLATE_NOOP("Errors", "A group of several grades has no thematic plan."),
    "plan.shift_too_far": QT_TRANSLATE_NOOP("Errors", "A thematic plan is shifted by at most {most} lessons."),
    "plan.name_missing": QT_TRANSLATE_NOOP("Errors", "Give the thematic plan a name that is not too long."),
    "plan.empty": QT_TRANSLATE_NOOP("Errors", "The thematic plan has no topics."),
    "plan.bad_item": QT_TRANSLATE_NOOP("Errors", "The topic in row {row} of the thematic plan cannot be used."),
    # attached files
    "file_store.missing": QT_TRANSLATE_NOOP("Errors", "The file {file} is not there any more: it is missing in the folder beside the school file. Tell the administrator, or attach it again."),
    "file_store.altered": QT_TRANSLATE_NOOP("Errors", "The file {file} was changed or damaged on the disk and is not shown. Tell the administrator, or attach it again."),
    "file_store.full": QT_TRANSLATE_NOOP("Errors", "The disk with the school file is full: the file was not stored. Free some space and try again."),
    "file_store.no_rights": QT_TRANSLATE_NOOP("Errors", "You have no right to write to the folder {path}. Ask the administrator of the share."),
    "file_store.io": QT_TRANSLATE_NOOP("Errors", "The network share does not answer properly: the file was not read or stored. Try again."),
    "file_store.changing": QT_TRANSLATE_NOOP("Errors", "The file was being written to while it was attached. Close it in the other program and try again."),
    "attachment.unknown": QT_TRANSLATE_NOOP("Errors", "This file is no longer here."),
    "attachment.no_file": QT_TRANSLATE_NOOP("Errors", "{name} is no file: folders cannot be attached."),
    "attachment.unreadable": QT_TRANSLATE_NOOP("Errors", "The file {name} cannot be read. Is it open in another program, or on a stick that was taken out?"),
    "attachment.changing": QT_TRANSLATE_NOOP("Errors", "The file was changed while it was being attached. Close it in the other program and try again."),
    "attachment.empty": QT_TRANSLATE_NOOP("Errors", "The file {name} is empty."),
    "attachment.program": QT_TRANSLATE_NOOP("Errors", "{name} is a program, or a document with one inside: it cannot be attached."),
    "attachment.not_what_it_says": QT_TRANSLATE_NOOP("Errors", "The file {name} is not what its name says: what is in it is no {extension}. Save it anew in its own program."),
    "attachment.too_large": QT_TRANSLATE_NOOP("Errors", "The file {name} is too large: {size_bytes}. At most {most_bytes} are possible."),
    "attachment.kind_not_allowed": QT_TRANSLATE_NOOP("Errors", "The school does not allow files such as {name}. Pictures, PDF, texts and office documents can be attached."),
    "attachment.picture_damaged": QT_TRANSLATE_NOOP("Errors", "The picture is damaged and cannot be shown."),
    "attachment.picture_too_large": QT_TRANSLATE_NOOP("Errors", "The picture has {width} × {height} dots, too many to be shown here."),
    "attachment.pdf_damaged": QT_TRANSLATE_NOOP("Errors", "The PDF is damaged and cannot be shown."),
    "attachment.pdf_locked": QT_TRANSLATE_NOOP("Errors", "The PDF is locked with a password and cannot be shown here."),
    "attachment.pdf_slow": QT_TRANSLATE_NOOP("Errors", "The PDF takes too long to be drawn, so that was ended."),
    "attachment.too_many": QT_TRANSLATE_NOOP("Errors", "Too many files: at most {most} can be attached here."),
    "attachment.too_large_together": QT_TRANSLATE_NOOP("Errors", "The files are too large together: {size_bytes}. At most {most_bytes} are possible."),
    # messages
    "letter.empty": QT_TRANSLATE_NOOP("Errors", "The message has no words yet."),
    "letter.too_long": QT_TRANSLATE_NOOP("Errors", "The text is too long: {length} characters of at most {most}. Shorten it or send it in parts."),
    "letter.bad_character": QT_TRANSLATE_NOOP("Errors", "The text holds a character that is no text. Delete what was pasted and type it anew."),
    "letter.bad_token": QT_TRANSLATE_NOOP("Errors", "The message could not be marked for sending. Please try again."),
    "letter.bad_key": QT_TRANSLATE_NOOP("Errors", "The draft has no usable name."),
    "letter.no_recipients": QT_TRANSLATE_NOOP("Errors", "Choose who is to get the message."),
    "letter.recipient": QT_TRANSLATE_NOOP("Errors", "You cannot write to one of those chosen."),
    "letter.which_child": QT_TRANSLATE_NOOP("Errors", "Choose the child that the message is about."),
    "letter.no_family": QT_TRANSLATE_NOOP("Errors", "No parent of this pupil is entered: there is nobody to write to."),
    "letter.too_many": QT_TRANSLATE_NOOP("Errors", "At most {most} people can be in one conversation."),
    "letter.pupils_off": QT_TRANSLATE_NOOP("Errors", "The school has switched off that pupils write messages."),
    "letter.not_urgent": QT_TRANSLATE_NOOP("Errors", "You cannot send urgent messages. Send it as an ordinary one."),
    "letter.urgent_limit": QT_TRANSLATE_NOOP("Errors", "You have sent {most} urgent messages today, as many as the school allows. Send it as an ordinary one."),
    "thread.unknown": QT_TRANSLATE_NOOP("Errors", "This conversation is not there."),
    "thread.closed": QT_TRANSLATE_NOOP("Errors", "The conversation is closed: nobody can write into it."),
    "thread.no_replies": QT_TRANSLATE_NOOP("Errors", "No replies are wanted to this message."),
    "thread.not_teacher_now": QT_TRANSLATE_NOOP("Errors", "You do not teach this child any more: you can read the conversation, but not write into it."),
    "thread.nobody_there": QT_TRANSLATE_NOOP("Errors", "Nobody of this conversation can be written to any more. Begin a new one."),
    "thread.full": QT_TRANSLATE_NOOP("Errors", "This conversation has become too long. Begin a new one."),
    "thread.not_yours": QT_TRANSLATE_NOOP("Errors", "Only staff who take part can do this."),
    "thread.urgent_waits": QT_TRANSLATE_NOOP("Errors", "There is something urgent to be confirmed first."),
    "message.unknown": QT_TRANSLATE_NOOP("Errors", "This message is not there."),
    "message.not_urgent": QT_TRANSLATE_NOOP("Errors", "This message does not wait to be confirmed."),
    "message.not_yours": QT_TRANSLATE_NOOP("Errors", "Only who wrote a message can withdraw it."),
    "message.withdrawn": QT_TRANSLATE_NOOP("Errors", "The message was withdrawn."),
    "message.forward_staff_only": QT_TRANSLATE_NOOP("Errors", "Only staff can forward messages."),
    "mailing.unknown": QT_TRANSLATE_NOOP("Errors", "There is no such mailing."),
    "mailing.all_seen": QT_TRANSLATE_NOOP("Errors", "There is nobody left to remind: all have seen the letter, or cannot be written to."),
    "folder.unknown": QT_TRANSLATE_NOOP("Errors", "There is no such folder."),
    "draft.too_many": QT_TRANSLATE_NOOP("Errors", "You have {most} drafts. Drop some of them first."),
    "canned.unknown": QT_TRANSLATE_NOOP("Errors", "This answer is no longer there."),
    "canned.not_yours": QT_TRANSLATE_NOOP("Errors", "Only the administration changes the school's answers."),
    "canned.too_many": QT_TRANSLATE_NOOP("Errors", "There are {most} answers already. Delete some of them first."),
    # files that people ask for
    "export.no_folder": QT_TRANSLATE_NOOP("Errors", "The folder {path} is not there, or the network does not answer. Choose another folder."),
    "export.no_rights": QT_TRANSLATE_NOOP("Errors", "You may not write to the folder {path}. Choose another one, such as Documents."),
    "export.no_space": QT_TRANSLATE_NOOP("Errors", "There is no room left in {path}. Free some space or choose another folder."),
    "export.folder_used": QT_TRANSLATE_NOOP("Errors", "There is something in the folder {path} already. Choose an empty one or a new name."),
    "export.in_use": QT_TRANSLATE_NOOP("Errors", "The file {path} is open in another program or write-protected. Close it there, or choose another name."),
    "export.failed": QT_TRANSLATE_NOOP("Errors", "The file {path} could not be written ({detail}). Choose another folder."),
    # reports, and the templates that they fill
    "report.nothing": QT_TRANSLATE_NOOP("Errors", "There is nothing to report: nobody is there."),
    "report.no_template": QT_TRANSLATE_NOOP("Errors", "This report has no Word template."),
    "template.no_file": QT_TRANSLATE_NOOP("Errors", "The template {file} is not there, or cannot be read. Choose it anew."),
    "template.unreadable": QT_TRANSLATE_NOOP("Errors", "{file} is no Word document, or it is damaged. Save it in Word as DOCX and choose it anew."),
    "template.syntax": QT_TRANSLATE_NOOP("Errors", "{file}: a field is not well written: “{value}”. In double braces there is the name of a field only."),
    "template.forbidden": QT_TRANSLATE_NOOP("Errors", "{file}: a template may show fields, ask for them (if) and go through lists (for), and nothing else; “{value}” is none of these."),
    "template.unknown_field": QT_TRANSLATE_NOOP("Errors", "{file}: there is no field “{field}”. The fields are listed under “Word…”."),
    "template.different_heads": QT_TRANSLATE_NOOP("Errors", "{file}: heads and feet of pages may hold only fields that are the same for all, such as the school and the day."),
    "template.too_large": QT_TRANSLATE_NOOP("Errors", "{file} is too large for a template."),
    "week.not_over": QT_TRANSLATE_NOOP("Errors", "A week can be signed from its Friday on."),
    "week.no_lessons": QT_TRANSLATE_NOOP("Errors", "There were no lessons in this week: there is nothing to sign."),
    "week.other_year": QT_TRANSLATE_NOOP("Errors", "This week belongs to another academic year: it is not signed any more."),
    "signature.not_asked": QT_TRANSLATE_NOOP("Errors", "The school does not ask for signatures under the weeks."),
    "signature.not_parent": QT_TRANSLATE_NOOP("Errors", "This person is not a parent of the pupil."),
    "signature.not_paper": QT_TRANSLATE_NOOP("Errors", "A parent has signed this week in the diary itself: that cannot be taken back."),
    # control
    "finding.unknown": QT_TRANSLATE_NOOP("Errors", "This finding is there no more."),
    "finding.no_words": QT_TRANSLATE_NOOP("Errors", "Say why, in a few words."),
    "finding.bad_word": QT_TRANSLATE_NOOP("Errors", "A finding is accepted or returned."),
    "finding.closed": QT_TRANSLATE_NOOP("Errors", "This finding is closed already."),
    "finding.accepted": QT_TRANSLATE_NOOP("Errors", "This finding has been accepted already."),
    "finding.not_answered": QT_TRANSLATE_NOOP("Errors", "The teacher has not answered yet: there is nothing to return."),
    "finding.answered": QT_TRANSLATE_NOOP("Errors", "The teacher has answered already: judge the answer."),
    "finding.nobody": QT_TRANSLATE_NOOP("Errors", "There is no teacher to this finding: nobody can be reminded."),
    "finding.still_there": QT_TRANSLATE_NOOP("Errors", "It is not corrected yet: the journal still has it so."),
    "control.no_rule": QT_TRANSLATE_NOOP("Errors", "There is no such rule."),
    "control.bad_threshold": QT_TRANSLATE_NOOP("Errors", "The limit lies between {low} and {high}."),
    "control.bad_grades": QT_TRANSLATE_NOOP("Errors", "Grades are 1 to 11."),
    "control.no_subjects": QT_TRANSLATE_NOOP("Errors", "This rule does not depend on the subject."),
    "visit.bad_part": QT_TRANSLATE_NOOP("Errors", "The diary has no such part."),
}  # fmt: skip
SENTENCES |= PEOPLE
SENTENCES |= STRUCTURE
SENTENCES |= NEW_YEAR


def sentence_for(error: BaseException) -> str:
    """One or two sentences in the language of the window."""
    if isinstance(error, DiaryError) and error.code in SENTENCES:
        text = QCoreApplication.translate("Errors", SENTENCES[error.code])
        return text.format_map(_Details(error.data))
    told = error.code if isinstance(error, DiaryError) else type(error).__name__
    text = QCoreApplication.translate(
        "Errors",
        "Something went wrong in the program ({code}). Nothing you entered is lost; please tell the administrator.",
    )
    return text.replace("{code}", told)


def sentence_of(code: str, **data: Any) -> str:
    """The sentence of an error that was met elsewhere, and whose code was kept."""
    return sentence_for(DiaryError(code, **data))


def wait_in_words(seconds: int) -> str:
    """«12 s», «5 min»: how long to wait."""
    return _Wait().words(seconds)


def size_in_words(size: int) -> str:
    """«1,5 MB», «20 MB»: a number of bytes, in the language of the window; a few bytes are «1 kB»."""
    locale = QLocale()
    text = locale.formattedDataSize(max(size, 1024), 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    return text.replace(f"{locale.decimalPoint()}{locale.zeroDigit()}", "")


class _Wait(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def words(self, seconds: int) -> str:
        if seconds < 90:
            return self.tr("%n second(s)", "", seconds)
        return self.tr("%n minute(s)", "", -(-seconds // 60))


class _Details(dict[str, object]):
    """Data of an error for `format_map`: what is missing shows as a dash, moments in the reader's format."""

    def __getitem__(self, name: str) -> object:
        if name == "wait":
            return wait_in_words(int(str(self.get("seconds", 0))))
        value = self.get(name)
        if value is None:
            return "–"
        if name.endswith("_bytes") and isinstance(value, int):
            return size_in_words(value)
        if name == "what" and isinstance(value, Mapping):
            return uses_words(value)
        if isinstance(value, datetime):
            return QLocale().toString(
                QDateTime.fromSecsSinceEpoch(int(value.timestamp())), QLocale.FormatType.ShortFormat
            )
        if isinstance(value, date):
            return QLocale().toString(
                QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat
            )
        return value

    def __missing__(self, name: str) -> object:
        return "–"
