"""Writes a MaxMind DB file (format 2.0): a binary search tree over IPv6 with IPv4 inside it, then the data."""

import ipaddress
import struct

_SEPARATOR = b"\xab\xcd\xefMaxMind.com"
_IPV4_ROOT = ipaddress.ip_network("::/96")
# Where else readers look for IPv4: mapped addresses and 6to4.
_IPV4_ALIASES = [ipaddress.ip_network("::ffff:0:0/96"), ipaddress.ip_network("2002::/16")]


class UInt(int):
    """A whole number that is written in so many bits; a plain int is written as 32."""

    def __new__(cls, value: int, bits: int):
        number = super().__new__(cls, value)
        number.bits = bits
        return number


class Leaf:
    def __init__(self, record: dict):
        self.record = record


def write(path, networks, database_type: str, description: str, built: int) -> None:
    """`networks`: pairs of prefix text and record. `built`: seconds since 1970, kept in the metadata."""
    root = [None, None]
    for prefix, record in networks:
        _insert(root, _ipv6(ipaddress.ip_network(prefix)), Leaf(record))
    shared = _find(root, _IPV4_ROOT)
    if shared is not None:
        for alias in _IPV4_ALIASES:
            _insert(root, alias, shared)
    nodes, numbers = _numbered(root)
    data, places = _data_section(nodes)
    tree = b"".join(_pointer(child, numbers, places).to_bytes(3, "big") for node in nodes for child in node)
    metadata = _encode({
        "binary_format_major_version": UInt(2, 16), "binary_format_minor_version": UInt(0, 16),
        "build_epoch": UInt(built, 64), "database_type": database_type, "description": {"en": description},
        "ip_version": UInt(6, 16), "languages": ["en"], "node_count": UInt(len(nodes), 32),
        "record_size": UInt(24, 16),
    })
    path.write_bytes(tree + bytes(16) + data + _SEPARATOR + metadata)


def _ipv6(network):
    if network.version == 6:
        return network
    return ipaddress.ip_network((int(network.network_address), 96 + network.prefixlen))


def _bits(network):
    value = int(network.network_address)
    return [value >> (127 - depth) & 1 for depth in range(network.prefixlen)]


def _insert(root, network, child) -> None:
    node = root
    *way, last = _bits(network)
    for bit in way:
        if node[bit] is None:
            node[bit] = [None, None]
        elif isinstance(node[bit], Leaf):
            raise ValueError(f"{network} lies inside another network")
        node = node[bit]
    if node[last] is not None:
        raise ValueError(f"{network} overlaps another network")
    node[last] = child


def _find(root, network):
    node = root
    for bit in _bits(network):
        if not isinstance(node, list):
            return None
        node = node[bit]
    return node


def _numbered(root):
    """Every distinct node, the root first, and its number by identity."""
    nodes, numbers = [root], {id(root): 0}
    for node in nodes:
        for child in node:
            if isinstance(child, list) and id(child) not in numbers:
                numbers[id(child)] = len(nodes)
                nodes.append(child)
    return nodes, numbers


def _data_section(nodes):
    """The records, each distinct one once, and the offset of each by its bytes."""
    data, places = b"", {}
    for leaf in (child for node in nodes for child in node if isinstance(child, Leaf)):
        encoded = _encode(leaf.record)
        if encoded not in places:
            places[encoded] = len(data)
            data += encoded
    return data, places


def _pointer(child, numbers, places) -> int:
    if child is None:
        return len(numbers)
    if isinstance(child, Leaf):
        return len(numbers) + 16 + places[_encode(child.record)]
    return numbers[id(child)]


def _control(kind: int, size: int) -> bytes:
    if size < 29:
        head, extra = size, b""
    elif size < 285:
        head, extra = 29, bytes([size - 29])
    else:
        head, extra = 30, (size - 285).to_bytes(2, "big")
    if kind < 8:
        return bytes([kind << 5 | head]) + extra
    return bytes([head, kind - 7]) + extra


def _encode(value) -> bytes:
    if isinstance(value, bool):
        return _control(14, int(value))
    if isinstance(value, str):
        text = value.encode()
        return _control(2, len(text)) + text
    if isinstance(value, float):
        return _control(3, 8) + struct.pack(">d", value)
    if isinstance(value, int):
        digits = int(value).to_bytes(8, "big").lstrip(b"\0")
        return _control({16: 5, 32: 6, 64: 9}[getattr(value, "bits", 32)], len(digits)) + digits
    if isinstance(value, dict):
        return _control(7, len(value)) + b"".join(_encode(k) + _encode(v) for k, v in value.items())
    return _control(11, len(value)) + b"".join(_encode(item) for item in value)
