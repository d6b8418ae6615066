"""Small timetables of other programs, made here with invented people."""

from __future__ import annotations

ASC = """\
<?xml version="1.0" encoding="UTF-8"?>
<timetable importtype="database" displayname="aSc Timetables 2012 XML">
  <periods columns="period,name,short,starttime,endtime">
    <period period="1" name="1" short="1" starttime="8:30" endtime="9:15"/>
    <period period="2" name="2" short="2" starttime="9:25" endtime="10:10"/>
    <period period="3" name="3" short="3" starttime="10:30" endtime="11:15"/>
  </periods>
  <daysdefs columns="id,days,name,short">
    <daysdef id="D1" name="Понедельник" short="Пн" days="10000"/>
    <daysdef id="D2" name="Вторник" short="Вт" days="01000"/>
    <daysdef id="DX" name="Любой день" short="Х" days="10000,01000"/>
    <daysdef id="DE" name="Каждый день" short="К" days="11111"/>
  </daysdefs>
  <subjects columns="id,name,short"><subject id="S1" name="Физика" short="Ф"/>
    <subject id="S2" name="Английский язык" short="Англ"/></subjects>
  <teachers columns="id,name,short,firstname,lastname">
    <teacher id="T1" name="Ткачёва Н. П." short="Тк" firstname="Нина" lastname="Ткачёва"/>
    <teacher id="T2" name="Шилов О. О." short="Ши" firstname="" lastname=""/>
  </teachers>
  <classrooms columns="id,name,short"><classroom id="R1" name="305" short="305"/>
    <classroom id="R2" name="Спортзал" short="сз"/></classrooms>
  <classes columns="id,name,short"><class id="C1" name="Седьмой А" short="7А"/>
    <class id="C2" name="Седьмой Б" short="7Б"/></classes>
  <groups columns="id,classid,name,entireclass">
    <group id="G1" classid="C1" name="Весь класс" entireclass="1"/>
    <group id="G2" classid="C1" name="1 группа" entireclass="0"/>
    <group id="G3" classid="C2" name="Весь класс" entireclass="1"/>
  </groups>
  <lessons columns="id,subjectid,classids,groupids,teacherids,periodspercard,periodsperweek">
    <lesson id="L1" subjectid="S1" classids="C1" groupids="G1" teacherids="T1" periodspercard="2"
        periodsperweek="2.0"/>
    <lesson id="L2" subjectid="S2" classids="C1" groupids="G2" teacherids="T2" periodspercard="1"
        periodsperweek="2.0" classroomids="R1,R2"/>
    <lesson id="L3" subjectid="S1" classids="C1,C2" groupids="G1,G3" teacherids="T1,T2" periodspercard="1"
        periodsperweek="1.0"/>
    <lesson id="L4" subjectid="S1" classids="C2" groupids="" teacherids="" periodspercard="2"
        periodsperweek="2.0"/>
  </lessons>
  <cards columns="lessonid,period,days,weeks,terms,classroomids">
    <card lessonid="L1" period="1" days="10000" weeks="11" terms="1" classroomids="R1"/>
    <card lessonid="L2" period="3" days="01000" weeks="10" terms="1" classroomids=""/>
    <card lessonid="L2" period="2" days="01000" weeks="01" terms="1" classroomids="R1,R2"/>
    <card lessonid="L3" period="3" days="10000" weeks="1" terms="1" classroomids="R2"/>
  </cards>
</timetable>
"""

ASC_2008 = """\
<timetable displayname="aSc Timetables 2008 XML">
  <days><day day="0" name="Monday" short="Mo"/><day day="1" name="Tuesday" short="Tu"/></days>
  <periods><period period="1" starttime="8:00" endtime="8:45"/></periods>
  <subjects><subject id="*1" name="Химия"/></subjects>
  <teachers><teacher id="*1" name="Словов И. П."/></teachers>
  <classes><class id="*1" name="8В"/></classes>
  <lessons><lesson id="*1" subjectid="*1" classids="*1" teacherid="*1"
        periodsperweek="2"/></lessons>
  <cards><card lessonid="*1" day="0" period="1"/><card lessonid="*1" day="1" period="1"/></cards>
</timetable>
"""

GPU001 = """\
7;"07A";"ТК";"ФИЗ";"305";1;2;;
7;"07B";"ТК";"ФИЗ";"305";1;2;;
8;"07A";"ШИ";"АНГ";"201";2;3;;A
8;"07A";"ШИ";"АНГ";"201";2;4;;B
9;"07A";"ШИ";"ХИМ";"";0;0;;
10;"07A";"";"ФИЗ";"1";9;1;;
11;"07A";"";"ФИЗ";"1";1;1;;C
12;"07A";"";"";"1";1;1;;
"""

GPU002 = """\
7;2;2;2;07A~07B;ТК;ФИЗ;305;;;
8;2;2;2;07A;ШИ;АНГ;201;;;
9;1;1;1;07A;ШИ;ХИМ;;;;
"""

GPU004 = '"ТК";"Ткачёва";;;;;;;;;;;;;;;;;;;;;;;;;;;"Нина"\n"ШИ";"Шилов"\n'
GPU006 = '"ФИЗ";"Физика"\n"АНГ";"Английский язык"\n'

CHART: list[list[object]] = [
    ["Расписание уроков на 2 полугодие"],
    ["", "№", "Время", "7А", "каб", "7Б"],
    ["Понедельник", 1, "8:30–9:15", "Физика", 305, "Физика\nТкачёва Н. П.\nкаб. 306"],
    ["", 2, "9:25–10:10", "Англ. яз. / Нем. яз.", "201/202", "Англ. яз. 201/305"],
    ["", "3 урок", "", "—", "", "Алгебра (Шилов О.О.) 12"],
    ["ВТОРНИК", 1, "", "Труд с/з", "", "???"],
]

LIST: list[list[object]] = [
    [0, "Название", "Кабинет", "Преподаватель", "Группа"],
    [3, "История", 305],
    [4, "Труд", "", "", "Группа 2"],
]
