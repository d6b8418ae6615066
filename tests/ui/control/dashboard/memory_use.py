"""Use by families and load in memory."""

from __future__ import annotations


class MemoryUse:
    """To come."""
