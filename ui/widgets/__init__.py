"""Small parts that every view needs, right in both themes, by keyboard and with a screen reader."""

from ui.theme import repolish, set_role
from ui.widgets.banner import Banner, BannerKind
from ui.widgets.big_button import BigButton
from ui.widgets.busy import BusyBar, BusyOverlay, Spinner
from ui.widgets.cell_signs import CellSign, draw_sign
from ui.widgets.date_edit import Calendar, DateEdit
from ui.widgets.elided_box import ElidedBox
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Form
from ui.widgets.joined import Saving
from ui.widgets.keyed import action_button, keyed_action
from ui.widgets.labels import ElidedLabel, IconLabel, plain_tip
from ui.widgets.late_page import LatePage
from ui.widgets.outside import KIOSK, in_kiosk, leads_outside
from ui.widgets.page import Page
from ui.widgets.password_edit import PasswordEdit
from ui.widgets.path_edit import PathEdit
from ui.widgets.popover import Popover
from ui.widgets.retranslated import Retranslated, announce
from ui.widgets.row_list import as_row_list
from ui.widgets.scrolled import scrolled
from ui.widgets.status_pill import ConnectionState, StatusPill
from ui.widgets.toast import Toast
from ui.widgets.wheel import guard_wheel

__all__ = [
    "KIOSK",
    "Banner",
    "BannerKind",
    "BigButton",
    "BusyBar",
    "BusyOverlay",
    "Calendar",
    "CellSign",
    "ConnectionState",
    "DateEdit",
    "ElidedBox",
    "ElidedLabel",
    "EmptyState",
    "FlowLayout",
    "Form",
    "IconLabel",
    "LatePage",
    "Page",
    "PasswordEdit",
    "PathEdit",
    "Popover",
    "Retranslated",
    "Saving",
    "Spinner",
    "StatusPill",
    "Toast",
    "action_button",
    "announce",
    "as_row_list",
    "draw_sign",
    "guard_wheel",
    "in_kiosk",
    "keyed_action",
    "leads_outside",
    "plain_tip",
    "repolish",
    "scrolled",
    "set_role",
]
