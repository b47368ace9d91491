"""Reads a MaxMind DB file (format 2.0): look-ups, and a walk over all networks."""

import struct

_METADATA = b"\xab\xcd\xefMaxMind.com"


class Reader:
    def __init__(self, path):
        self._bytes = path.read_bytes()
        start = self._bytes.rfind(_METADATA) + len(_METADATA)
        metadata, _ = self._decode(start, start)
        self._nodes = metadata["node_count"]
        self._bits = metadata["record_size"]
        if self._bits != 24:
            raise ValueError(f"{path}: records of {self._bits} bits are not read here")
        self._data = self._nodes * 6 + 16
        self._records = {}
        self._v4_root = 0
        for _ in range(96):
            self._v4_root = self._child(self._v4_root, 0)

    def v4(self, address: int):
        return self._find(self._v4_root, address, 32)

    def v6(self, address: int):
        return self._find(0, address, 128)

    def walk_v4(self):
        """Address, prefix length and record of every IPv4 network."""
        return self._walk(self._v4_root, 32, lambda prefix, length: True)

    def walk_v6(self, longest: int):
        """The same of global IPv6 networks (2000::/3 without 6to4) up to a prefix length."""
        def is_wanted(prefix, length):
            return length <= longest and (length < 3 or prefix >> (length - 3) == 1) and not (
                length == 16 and prefix == 0x2002)
        return self._walk(0, 128, is_wanted)

    def _walk(self, root, width, is_wanted):
        pending = [(root, 0, 0)]
        while pending:
            number, prefix, length = pending.pop()
            if number == self._nodes or not is_wanted(prefix, length):
                continue
            if number > self._nodes:
                yield prefix << (width - length), length, self._record(number)
                continue
            pending.append((self._child(number, 1), prefix * 2 + 1, length + 1))
            pending.append((self._child(number, 0), prefix * 2, length + 1))

    def _find(self, number, address, width):
        for depth in range(width):
            if number >= self._nodes:
                break
            number = self._child(number, address >> (width - 1 - depth) & 1)
        return self._record(number) if number > self._nodes else None

    def _child(self, number, side):
        if number >= self._nodes:
            return number
        start = number * 6 + side * 3
        return int.from_bytes(self._bytes[start:start + 3], "big")

    def _record(self, number):
        if number not in self._records:
            self._records[number] = self._decode(number - self._nodes - 16 + self._data, self._data)[0]
        return self._records[number]

    def _decode(self, at, base):
        control = self._bytes[at]
        at += 1
        kind = control >> 5
        if kind == 1:
            return self._pointed(control, at, base)
        if kind == 0:
            kind = 7 + self._bytes[at]
            at += 1
        size = control & 31
        if kind == 14:
            return bool(size), at
        if size > 28:
            extra = size - 28
            size = (29, 285, 65_821)[extra - 1] + self._number(at, extra)
            at += extra
        return self._value(kind, size, at, base)

    def _value(self, kind, size, at, base):
        if kind == 7:
            value = {}
            for _ in range(size):
                key, at = self._decode(at, base)
                value[key], at = self._decode(at, base)
            return value, at
        if kind == 11:
            value = []
            for _ in range(size):
                element, at = self._decode(at, base)
                value.append(element)
            return value, at
        piece = self._bytes[at:at + size]
        if kind == 2:
            return piece.decode(), at + size
        if kind == 3:
            return struct.unpack(">d", piece)[0], at + size
        if kind == 15:
            return struct.unpack(">f", piece)[0], at + size
        return int.from_bytes(piece, "big"), at + size

    def _pointed(self, control, at, base):
        size = control >> 3 & 3
        if size == 3:
            target, at = self._number(at, 4), at + 4
        else:
            offset = (0, 2_048, 526_336)[size]
            target = ((control & 7) << 8 * (size + 1) | self._number(at, size + 1)) + offset
            at += size + 1
        return self._decode(base + target, base)[0], at

    def _number(self, at, size):
        return int.from_bytes(self._bytes[at:at + size], "big")
