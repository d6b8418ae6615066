"""What the report of pupils who came and left says."""

from __future__ import annotations

MOVEMENT: dict[str, tuple[str, str]] = {
    "report.movement": ("Движение учащихся", "Movement of pupils"),
    "report.movement.about": (
        "Сколько учеников было на начало периода, прибыло, выбыло и стало на конец: по классам и уровням, с фамилиями",
        "How many pupils there were at the beginning, came, left and are there at the end: by class, with names",
    ),
    "movement.class": ("Класс", "Class"),
    "movement.at_start": ("На начало", "At the start"),
    "movement.arrived": ("Прибыло", "Arrived"),
    "movement.left": ("Выбыло", "Left"),
    "movement.outside_in": ("в школу", "from outside"),
    "movement.inside_in": ("из других классов", "from other classes"),
    "movement.outside_out": ("из школы", "left the school"),
    "movement.inside_out": ("в другие классы", "to other classes"),
    "movement.at_end": ("На конец", "At the end"),
    "movement.all": ("По школе", "School"),
    "movement.arrivals": ("Прибыли", "Arrived"),
    "movement.leavers": ("Выбыли", "Left"),
    "movement.pupil": ("Ученик", "Pupil"),
    "movement.from_day": ("С какого дня", "First day"),
    "movement.to_day": ("Последний день", "Last day"),
    "movement.whence": ("Откуда", "From"),
    "movement.where": ("Куда, причина", "Where to, reason"),
    "movement.nobody_came": ("Никто не прибыл", "Nobody came"),
    "movement.nobody_left": ("Никто не выбыл", "Nobody left"),
    "movement.no_classes": ("Таких классов нет", "There are no such classes"),
    "movement.line": ("{pupil}, {day}", "{pupil}, {day}"),
    "movement.line_class": ("{pupil}, {day}, {other}", "{pupil}, {day}, {other}"),
    "movement.line_reason": ("{pupil}, {day}: {reason}", "{pupil}, {day}: {reason}"),
    "movement.note.days": (
        "На начало – ученики, числившиеся {first}; на конец – оставшиеся после {last}. "
        "День выбытия – последний день в классе.",
        "At the start: pupils enrolled on {first}; at the end: those who stay after {last}. The day of leaving is the "
        "last day in the class.",
    ),
    "movement.note.inside": (
        "Перевод из класса в класс – если между последним днём в одном классе и первым в другом не было учебных дней; "
        "в сумме по школе переводы взаимно погашаются.",
        "A move between classes is one without a school day between the last day in one class and the first in the "
        "other; for the whole school these moves cancel out.",
    ),
}  # fmt: skip
