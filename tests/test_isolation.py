"""The walls around the tests (conftest.py) stand."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import bcrypt
import pytest
from PySide6.QtCore import QSettings, QStandardPaths

PROFILE = Path(os.environ["HOME"]).parent


def test_profile_is_a_temporary_one() -> None:
    for location in (
        QStandardPaths.StandardLocation.HomeLocation,
        QStandardPaths.StandardLocation.AppDataLocation,
        QStandardPaths.StandardLocation.GenericConfigLocation,
    ):
        assert PROFILE in Path(QStandardPaths.writableLocation(location)).parents
    assert PROFILE in Path(QSettings("school", "diary").fileName()).parents
    assert Path.home().parent == PROFILE
    assert PROFILE.name.startswith("diary-tests-")


@pytest.mark.parametrize("_turn", [1, 2])
def test_settings_start_empty(_turn: int) -> None:
    settings = QSettings("school", "diary")
    assert settings.allKeys() == []
    settings.setValue("last", "school.db")
    settings.sync()
    assert Path(settings.fileName()).exists()


def test_network_is_refused() -> None:
    with pytest.raises(RuntimeError, match="network"):
        socket.getaddrinfo("example.org", 80)
    with socket.socket() as client, pytest.raises(RuntimeError, match="network"):
        client.connect(("192.0.2.1", 80))


def test_passwords_are_cheap() -> None:
    assert bcrypt.gensalt(12).startswith(b"$2b$04$")


@pytest.mark.real_bcrypt
def test_passwords_cost_what_is_asked_where_marked() -> None:
    assert bcrypt.gensalt(9).startswith(b"$2b$09$")
