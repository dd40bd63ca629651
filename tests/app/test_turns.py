"""Pages are drawn a few at a time, nobody keeps a turn for ever, and nobody waits for ever."""

import asyncio
from collections.abc import Awaitable

import pytest

from wijksim.app.turns import Turns

from .own_loop import finished

LONG = 60.0


async def most_at_once(turns: Turns, number: int) -> int:
    working, most = 0, 0

    async def work() -> None:
        nonlocal working, most
        turn = turns.of_one()
        await turn.take()
        working += 1
        most = max(most, working)
        for _ in range(5):
            await asyncio.sleep(0)
        working -= 1
        turn.give()

    await asyncio.gather(*(work() for _ in range(number)))
    return most


@pytest.mark.parametrize("number", [1, 2, 3])
def test_so_many_work_at_once_and_no_more(number: int) -> None:
    assert finished(most_at_once(Turns(number, LONG), 12)) == number


def test_who_came_first_goes_first() -> None:
    order: list[int] = []

    async def of(turns: Turns, name: int) -> None:
        turn = turns.of_one()
        await turn.take()
        order.append(name)
        await asyncio.sleep(0)
        turn.give()

    async def all_of_them() -> None:
        turns = Turns(1, LONG)
        await asyncio.gather(*(of(turns, name) for name in range(6)))

    finished(all_of_them())
    assert order == [0, 1, 2, 3, 4, 5]


async def taken_within(seconds: float, taking: Awaitable[None]) -> bool:
    try:
        await asyncio.wait_for(taking, seconds)
    except TimeoutError:
        return False
    return True


def test_a_turn_that_is_not_given_back_ends_by_itself() -> None:
    async def stuck_then_next() -> bool:
        turns = Turns(1, 0.05)
        await turns.of_one().take()
        return await taken_within(LONG, turns.of_one().take())

    assert finished(stuck_then_next())


def test_a_turn_given_twice_is_given_once() -> None:
    async def given_twice() -> int:
        turns = Turns(1, LONG)
        turn = turns.of_one()
        await turn.take()
        turn.give()
        turn.give()
        return await most_at_once(turns, 4)

    assert finished(given_twice()) == 1


def test_a_turn_taken_again_is_one_turn() -> None:
    async def taken_twice() -> int:
        turns = Turns(1, LONG)
        turn = turns.of_one()
        await turn.take()
        await turn.take()
        turn.give()
        return await most_at_once(turns, 4)

    assert finished(taken_twice()) == 1
