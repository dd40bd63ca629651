"""Addresses on the network: ranges of them, and which count as one visitor."""

import ipaddress
from dataclasses import dataclass


@dataclass(frozen=True)
class Networks:
    """Addresses and ranges of addresses, such as 10.0.0.1 and 192.168.0.0/16."""

    given: tuple[str, ...]

    def __post_init__(self) -> None:
        for each in self.given:
            ipaddress.ip_network(each, strict=False)

    def holds(self, client: str) -> bool:
        """Whether this is one of them; what is no address is none."""
        if not self.given:
            return False
        try:
            address = ipaddress.ip_address(client)
        except ValueError:
            return False
        address = getattr(address, "ipv4_mapped", None) or address
        return any(address in ipaddress.ip_network(each, strict=False) for each in self.given)


def grouped(client: str) -> str:
    """The address that counts: of IPv6, where one visitor has very many, the network."""
    try:
        address = ipaddress.ip_address(client)
    except ValueError:
        return client
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False).network_address)
    return str(address)
