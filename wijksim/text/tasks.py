"""Tasks in words: what an organisation is paid for, where that differs from what is usual."""

from collections.abc import Mapping

from wijksim.text.catalogue import say
from wijksim.text.language import Language


def contracts_in_words(contracts: Mapping[str, str], language: Language) -> str:
    """Tasks and how each is paid.

    >>> contracts_in_words({"papers": "contract"}, "nl")
    'hulp met papieren betaald'
    >>> contracts_in_words({}, "en")
    'as usual'
    """
    paid = [f"{say(f'task.{task}', language)} {say(f'pay.{pay}', language)}" for task, pay in contracts.items()]
    return ", ".join(paid) or say("explain.as_usual", language)
