"""How many pages one visitor, one address and everybody may have open, and that dropped ones go."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from wijksim.app.kernels import KernelLimits, Kernels


class Solara:
    """The kernels as Solara keeps them."""

    def __init__(self) -> None:
        self.kept: set[str] = set()

    def exists(self, kernel: str) -> bool:
        return kernel in self.kept

    def close(self, kernel: str) -> None:
        self.kept.discard(kernel)

    def close_page(self, kernel: str, page: str) -> None:
        self.kept.discard(kernel)


class Here(ThreadPoolExecutor):
    """Does at once what it is asked."""

    def submit(self, work, *arguments, **named):  # type: ignore[no-untyped-def, override]
        work(*arguments, **named)


def desk(**limits: float) -> tuple[Kernels, Solara]:
    solara = Solara()
    kernels = Kernels(solara, KernelLimits(**limits), give_back=lambda: None)  # type: ignore[arg-type]
    kernels._closers = Here()
    return kernels, solara


def opened(
    kernels: Kernels, solara: Solara, number: int, visitor: str = "v", address: str = "a", name: str = ""
) -> int:
    """Open so many pages; how many were let in."""
    names = [f"{name or visitor} {n}" for n in range(number)]
    let_in = [each for each in names if kernels.admit(each, visitor, address)]
    solara.kept.update(let_in)
    return len(let_in)


def test_one_visitor_has_so_many_pages_and_no_more() -> None:
    kernels, solara = desk(per_visitor=20)
    assert opened(kernels, solara, 75) == 20
    assert opened(kernels, solara, 5, "another") == 5


def test_one_address_has_so_many_pages_whatever_cookies_it_invents() -> None:
    kernels, solara = desk(per_address=30)
    assert sum(opened(kernels, solara, 1, f"cookie {n}") for n in range(100)) == 30
    assert opened(kernels, solara, 1, "elsewhere", "b") == 1


def test_all_together_have_so_many_pages() -> None:
    kernels, solara = desk(all=25)
    assert sum(opened(kernels, solara, 1, f"v{n}", f"a{n}") for n in range(100)) == 25
    assert len(kernels) == 25


def test_a_dropped_page_makes_room_for_the_same_visitor() -> None:
    kernels, solara = desk(per_visitor=3)
    assert opened(kernels, solara, 3) == 3
    kernels.leave("v 1")
    assert opened(kernels, solara, 1, name="new") == 1
    assert solara.kept == {"v 0", "v 2", "new 0"}
    assert opened(kernels, solara, 1, name="newer") == 0


def test_a_page_comes_back_to_its_own_kernel_and_nobody_elses() -> None:
    kernels, solara = desk(sockets=2)
    assert opened(kernels, solara, 1) == 1
    assert not kernels.admit("v 0", "thief", "a")
    assert kernels.admit("v 0", "v", "a")
    assert not kernels.admit("v 0", "v", "a"), "two connections are enough"
    kernels.leave("v 0")
    assert kernels.admit("v 0", "v", "a")


def test_who_opens_and_drops_faster_than_pages_close_has_to_wait() -> None:
    kernels, _ = desk(per_visitor=1, closing=5)
    kernels._closers = type("Never", (), {"submit": lambda *_: None})()  # type: ignore[assignment]
    let_in = 0
    for n in range(50):
        if kernels.admit(f"k{n}", "v", "a"):
            let_in += 1
            kernels.leave(f"k{n}")
    assert let_in == 6


@pytest.mark.parametrize("comes_back", [True, False])
def test_what_was_dropped_is_closed_after_a_while_and_its_memory_given_back(comes_back: bool) -> None:
    kernels, solara = desk(kept_seconds=0.2, sweep_seconds=0.02)
    given_back = []
    kernels.give_back = lambda: given_back.append(1)
    opened(kernels, solara, 2)

    async def some_time() -> None:
        sweeping = asyncio.create_task(kernels.sweep())
        kernels.leave("v 0")
        if comes_back:
            assert kernels.admit("v 0", "v", "a")
        for _ in range(500):
            await asyncio.sleep(0.02)
            if given_back:
                break
            if comes_back and _ > 30:
                break
        sweeping.cancel()

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, some_time()).result(timeout=60)
    assert solara.kept == ({"v 0", "v 1"} if comes_back else {"v 1"})
    assert bool(given_back) is not comes_back
    assert len(kernels) == (2 if comes_back else 1)


def test_what_cannot_be_closed_is_in_the_log_and_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    kernels, solara = desk(kept_seconds=-1.0)

    def fails(kernel: str) -> None:
        raise ValueError(kernel)

    solara.close = fails  # type: ignore[method-assign]
    opened(kernels, solara, 1)
    kernels.leave("v 0")
    kernels.look()
    assert "a page could not be closed" in caplog.text


def test_free_memory_goes_back_now_and_then_also_when_no_page_was_closed() -> None:
    kernels, _ = desk(sweep_seconds=0.01, return_seconds=0.05)
    given_back: list[int] = []
    kernels.give_back = lambda: given_back.append(1)

    async def some_time() -> None:
        sweeping = asyncio.create_task(kernels.sweep())
        end = time.monotonic() + 60.0
        while len(given_back) < 2 and time.monotonic() < end:
            await asyncio.sleep(0.01)
        sweeping.cancel()

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, some_time()).result()
    assert len(given_back) >= 2
