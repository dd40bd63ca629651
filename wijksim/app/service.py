"""What all visitors of one server share: the engine, the desk of reports, the rooms of classes, the address.

It holds nothing of a single visitor; that lives in the components of the page and in its address.
"""

from dataclasses import dataclass, field

from wijksim.app.engine import Engine
from wijksim.app.lesson_maker import LessonMaker
from wijksim.app.report_desk import ReportDesk
from wijksim.app.rooms import Rooms
from wijksim.app.teacher_door import Teachers


@dataclass
class Service:
    """One server: started and closed by the launcher."""

    engine: Engine
    address: str
    """Address for visitors, such as http://192.168.1.20:8765."""
    class_mode: bool = False
    reports: ReportDesk = field(default_factory=ReportDesk)
    rooms: Rooms = field(default_factory=Rooms)
    teachers: Teachers = field(default_factory=Teachers)
    maker: LessonMaker = field(default_factory=LessonMaker)


_services: list[Service] = []


def install(service: Service | None) -> None:
    """Make this the service of the process; None when the server closes."""
    _services[:] = [service] if service else []


def service() -> Service:
    """The service of this process."""
    if not _services:
        raise RuntimeError("the pages are served by `wijksim app`")
    return _services[0]
