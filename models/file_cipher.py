"""How the content of an attached file lies in the store: as it is, or sealed with a key derived from the school's.

A sealed file is a header of 40 bytes (mark, salt) and chunks of 64 KiB, each sealed by AES-256-GCM.  Every file has a
key of its own, derived from the school's key and the salt.  The number of the chunk, and whether it is the last, are
its nonce: chunks that are taken away, repeated or put in another order do not open.

The name in the folder is the SHA-256 of the content, and of an encrypted school a keyed hash of that, so that nobody
without the key can ask whether a content that he knows is here.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Iterator
from typing import BinaryIO

CHUNK = 1 << 16
"""Bytes of content in a chunk."""

_MARK = b"SDryFil1"
_SALT = 32
_HEADER = len(_MARK) + _SALT
_TAG = 16


class Altered(Exception):
    """The bytes are not those that were written."""


class PlainForm:
    """The content as it is, for a school that is not encrypted."""

    def name(self, digest: bytes) -> str:
        """The name of the file with this content."""
        return digest.hex()

    def stored_size(self, size: int) -> int:
        """How many bytes a content of `size` bytes takes on the disk."""
        return size

    def written(self, content: Iterator[bytes]) -> Iterator[bytes]:
        """What is written for a content, piece by piece."""
        return content

    def read(self, file: BinaryIO, _size: int) -> Iterator[bytes]:
        """The content again, piece by piece.  Raises Altered."""
        while piece := file.read(CHUNK):
            yield piece


class SealedForm:
    """The content under the school's key; see the module."""

    def __init__(self, key: str) -> None:
        """`key`: the school's, 64 hexadecimal digits."""
        secret = bytes.fromhex(key)
        self._content_key = hmac.new(secret, b"attachment content", hashlib.sha256).digest()
        self._name_key = hmac.new(secret, b"attachment name", hashlib.sha256).digest()

    def name(self, digest: bytes) -> str:
        """As in `PlainForm`."""
        return hmac.new(self._name_key, digest, hashlib.sha256).hexdigest()

    def stored_size(self, size: int) -> int:
        """As in `PlainForm`."""
        return _HEADER + size + _TAG * max(1, -(-size // CHUNK))

    def written(self, content: Iterator[bytes]) -> Iterator[bytes]:
        """As in `PlainForm`."""
        # Loaded when a school with a key has its first file: it takes a tenth of a second.
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt = os.urandom(_SALT)
        cipher = AESGCM(self._key_of(salt))
        yield _MARK + salt
        number, waiting = 0, b""
        for piece in _even(content):
            if number or waiting:
                yield cipher.encrypt(_nonce(number, last=False), waiting, None)
                number += 1
            waiting = piece
        yield cipher.encrypt(_nonce(number, last=True), waiting, None)

    def read(self, file: BinaryIO, size: int) -> Iterator[bytes]:
        """As in `PlainForm`."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        header = file.read(_HEADER)
        if len(header) != _HEADER or not header.startswith(_MARK):
            raise Altered
        cipher = AESGCM(self._key_of(header[len(_MARK) :]))
        chunks = max(1, -(-size // CHUNK))
        for number in range(chunks):
            try:
                yield cipher.decrypt(_nonce(number, last=number == chunks - 1), file.read(CHUNK + _TAG), None)
            except InvalidTag as error:
                raise Altered from error
        if file.read(1):
            raise Altered

    def _key_of(self, salt: bytes) -> bytes:
        return hmac.new(self._content_key, salt, hashlib.sha256).digest()


Form = PlainForm | SealedForm


def form_for(key: str | None) -> Form:
    """The form in which a school with this key keeps its files."""
    return PlainForm() if key is None else SealedForm(key)


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _even(content: Iterator[bytes]) -> Iterator[bytes]:
    """Pieces of `CHUNK` bytes; only the last one may be shorter."""
    held = bytearray()
    for piece in content:
        held += piece
        while len(held) >= CHUNK:
            yield bytes(held[:CHUNK])
            del held[:CHUNK]
    if held:
        yield bytes(held)
