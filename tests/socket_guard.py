"""Runs this Python with the words that follow, under a guard that ends it at the first socket that could leave this
machine: `python socket_guard.py kernel -m upswing tour DIR`.

`kernel` asks Linux: a filter of system calls (seccomp, no rights needed, kept by every child) that ends the process for
`socket` with any family but AF_UNIX and AF_NETLINK (a talk with the own kernel), and for io_uring, which could open one
without that call. `python` is for other systems: a hook of Python's own that sees the sockets that Python opens, in
this process alone.
"""

import ctypes
import os
import platform
import runpy
import signal
import struct
import sys
from collections.abc import Sequence

REFUSED = 97
"""The exit code when the kernel takes no filter."""
CAUGHT = 98
"""The exit code when Python's hook saw a socket; the kernel's guard ends with the signal SIGSYS."""

_SET_NO_NEW_PRIVS, _SET_SECCOMP, _FILTER = 38, 22, 2
_KILL, _ALLOW = 0x8000_0000, 0x7FFF_0000
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER, _MACHINE, _FAMILY = 0, 4, 16
"""Where the filter finds the number of the call, the kind of processor, and the first argument."""
_MACHINES = {"x86_64": (0xC000_003E, 41), "aarch64": (0xC000_00B7, 198)}
"""What the kernel calls the processor, and the number of `socket` on it."""
_IO_URING_SETUP = 425
_X32 = 0x4000_0000
"""Calls of the old 32-bit kind begin here; this Python makes none."""
_WITHIN_THIS_MACHINE = (1, 16)
"""AF_UNIX, AF_NETLINK."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def kernel_can() -> bool:
    """Whether the filter is written for this machine."""
    return sys.platform == "linux" and platform.machine() in _MACHINES and sys.maxsize > 2**32


def filter_of(machine: str) -> bytes:
    """The filter, in the kernel's own language: each step is a code, where to jump if so and if not, and a number."""
    known, socket_number = _MACHINES[machine]
    allowed = _WITHIN_THIS_MACHINE
    steps: list[tuple[int, int, int, int]] = [
        (_LOAD, 0, 0, _MACHINE),
        (_EQUAL, 1, 0, known),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 1, 0, _X32),
        (_EQUAL, 0, 1, _IO_URING_SETUP),
        (_RETURN, 0, 0, _KILL),
        (_EQUAL, 1, 0, socket_number),
        (_RETURN, 0, 0, _ALLOW),
        (_LOAD, 0, 0, _FAMILY),
        *((_EQUAL, len(allowed) - place, 0, family) for place, family in enumerate(allowed)),
        (_RETURN, 0, 0, _KILL),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def guard_by_kernel() -> bool:
    """From now on, and in every child. False when the kernel refuses."""
    steps = filter_of(platform.machine())
    program = _Program(len(steps) // 8, steps)
    library = ctypes.CDLL(None, use_errno=True)
    library.prctl.restype = ctypes.c_int
    if library.prctl(_SET_NO_NEW_PRIVS, *(ctypes.c_ulong(each) for each in (1, 0, 0, 0))) != 0:
        return False
    refused: int = library.prctl(_SET_SECCOMP, ctypes.c_ulong(_FILTER), ctypes.byref(program), 0, 0)
    return refused == 0


def guard_by_python() -> None:
    """From now on, in this process."""

    def hook(event: str, arguments: Sequence[object]) -> None:
        if event == "socket.__new__" and int(str(arguments[1])) not in _WITHIN_THIS_MACHINE:
            os.write(2, f"a socket of the family {arguments[1]} was opened\n".encode())
            os._exit(CAUGHT)

    sys.addaudithook(hook)


def main(way: str, words: list[str]) -> None:
    if way == "kernel":
        if not (kernel_can() and guard_by_kernel()):
            sys.exit(REFUSED)
        os.execv(sys.executable, [sys.executable, *words])
    guard_by_python()
    if words[0] == "-c":
        sys.argv = words[1:]
        exec(words[1], {"__name__": "__main__"})
    else:
        sys.argv = words[1:]
        runpy.run_module(words[1], run_name="__main__", alter_sys=True)


def ended_by_the_guard(code: int) -> bool:
    """Whether this exit code, as `subprocess` tells it, is the guard's doing."""
    return code == CAUGHT or (sys.platform != "win32" and code == -signal.SIGSYS)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
