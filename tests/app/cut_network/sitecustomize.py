"""Cuts the network of a process: a connection to anything but this machine is refused and written down.

And keeps runs from giving way to everything else on the machine, as they do for people (fifteen steps of nice): beside
two busy loops a run of a second would take half a minute, and a test that waits for forty runs half an hour.
"""

import os
import socket

_connect = socket.socket.connect


def _refuse(self: socket.socket, address: object) -> None:
    here = self.family not in (socket.AF_INET, socket.AF_INET6) or str(address[0]).startswith(
        ("127.", "::1", "localhost")
    )  # type: ignore[index]
    # Connecting a datagram socket sends nothing.
    if here or self.type == socket.SOCK_DGRAM:
        return _connect(self, address)  # type: ignore[arg-type]
    with open(os.environ["WIJKSIM_CUT_NETWORK"], "a", encoding="utf-8") as log:
        log.write(f"{address}\n")
    raise OSError(f"the network is cut: {address}")


socket.socket.connect = _refuse  # type: ignore[method-assign, assignment]
os.nice = lambda increment: 0  # type: ignore[assignment]
