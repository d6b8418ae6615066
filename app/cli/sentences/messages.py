"""What can go wrong with messages."""

MESSAGES: dict[str, tuple[str, str]] = {
    "letter.empty": (
        "Сообщение пустое: напишите текст и тему.",
        "The message has no words yet.",
    ),
    "letter.too_long": (
        "Текст слишком длинный: {length} знаков, а можно не больше {most}. Сократите его или отправьте частями.",
        "The text is too long: {length} characters of at most {most}. Shorten it or send it in parts.",
    ),
    "letter.bad_character": (
        "В тексте есть знак, который не является текстом. Удалите вставленное и наберите заново.",
        "The text holds a character that is no text. Delete what was pasted and type it anew.",
    ),
    "letter.bad_token": (
        "Сообщение не удалось пометить для отправки. Попробуйте ещё раз.",
        "The message could not be marked for sending. Please try again.",
    ),
    "letter.bad_key": (
        "У черновика негодное имя.",
        "The draft has no usable name.",
    ),
    "letter.no_recipients": (
        "Выберите, кому отправить сообщение.",
        "Choose who is to get the message.",
    ),
    "letter.recipient": (
        "Одному из выбранных адресатов вы писать не можете.",
        "You cannot write to one of those chosen.",
    ),
    "letter.which_child": (
        "Выберите, о каком ребёнке сообщение.",
        "Choose the child that the message is about.",
    ),
    "letter.no_family": (
        "У этого ученика не записаны родители: писать некому.",
        "No parent of this pupil is entered: there is nobody to write to.",
    ),
    "letter.too_many": (
        "В одной переписке может быть не больше {most} человек.",
        "At most {most} people can be in one conversation.",
    ),
    "letter.pupils_off": (
        "Школа отключила сообщения от учеников.",
        "The school has switched off that pupils write messages.",
    ),
    "letter.not_urgent": (
        "Срочные сообщения вам недоступны. Отправьте обычное.",
        "You cannot send urgent messages. Send it as an ordinary one.",
    ),
    "letter.urgent_limit": (
        "Сегодня вы уже отправили {most} срочных сообщений — больше школа не разрешает. Отправьте обычное.",
        "You have sent {most} urgent messages today, as many as the school allows. Send it as an ordinary one.",
    ),
    "thread.unknown": (
        "Такой переписки нет.",
        "This conversation is not there.",
    ),
    "thread.closed": (
        "Переписка закрыта: писать в неё нельзя.",
        "The conversation is closed: nobody can write into it.",
    ),
    "thread.no_replies": (
        "На это сообщение отвечать не нужно.",
        "No replies are wanted to this message.",
    ),
    "thread.not_teacher_now": (
        "Вы больше не учите этого ребёнка: переписку можно читать, но не продолжать.",
        "You do not teach this child any more: you can read the conversation, but not write into it.",
    ),
    "thread.nobody_there": (
        "В этой переписке больше некому ответить. Начните новую.",
        "Nobody of this conversation can be written to any more. Begin a new one.",
    ),
    "thread.full": (
        "Эта переписка стала слишком длинной. Начните новую.",
        "This conversation has become too long. Begin a new one.",
    ),
    "thread.not_yours": (
        "Это может только сотрудник школы — участник переписки.",
        "Only staff who take part can do this.",
    ),
    "thread.urgent_waits": (
        "Сначала подтвердите срочное сообщение.",
        "There is something urgent to be confirmed first.",
    ),
    "message.unknown": (
        "Такого сообщения нет.",
        "This message is not there.",
    ),
    "message.not_urgent": (
        "Это сообщение не ждёт подтверждения.",
        "This message does not wait to be confirmed.",
    ),
    "message.not_yours": (
        "Отозвать сообщение может только его автор.",
        "Only who wrote a message can withdraw it.",
    ),
    "message.withdrawn": (
        "Сообщение отозвано.",
        "The message was withdrawn.",
    ),
    "message.forward_staff_only": (
        "Пересылать сообщения могут только сотрудники школы.",
        "Only staff can forward messages.",
    ),
    "mailing.unknown": (
        "Такой рассылки нет.",
        "There is no such mailing.",
    ),
    "mailing.all_seen": (
        "Напоминать некому: письмо прочитали все или писать им уже нельзя.",
        "There is nobody left to remind: all have seen the letter, or cannot be written to.",
    ),
    "folder.unknown": (
        "Такой папки нет.",
        "There is no such folder.",
    ),
    "draft.too_many": (
        "У вас {most} черновиков. Сначала удалите лишние.",
        "You have {most} drafts. Drop some of them first.",
    ),
    "canned.unknown": (
        "Такой заготовки больше нет.",
        "This answer is no longer there.",
    ),
    "canned.not_yours": (
        "Заготовки школы меняет только администрация.",
        "Only the administration changes the school's answers.",
    ),
    "canned.too_many": (
        "Заготовок уже {most}. Сначала удалите лишние.",
        "There are {most} answers already. Delete some of them first.",
    ),
}
