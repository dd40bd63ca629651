"""The source changes while a study runs: that is a sentence, whichever process finds out."""

import pytest

from wijksim.execution import processes


def test_a_worker_with_other_code_ends_the_study_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "fingerprint", lambda: "of the time before")
    with pytest.raises(processes.OtherCode, match="the source of wijksim was changed while this ran"):
        list(processes.in_processes([-1], 1, abs))
