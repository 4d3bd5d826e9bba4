"""What the exit status of every command says."""

from __future__ import annotations

EXIT_SOUND, EXIT_ISSUES, EXIT_COULD_NOT_RUN = 0, 1, 2
