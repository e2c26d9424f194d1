"""Faults at a chosen write call: a library in C that stands between a program and the disk.

It counts the calls that change files below one folder, and from the chosen one on it fails as a
full disk does, once as a broken one does, or ends the program with no chance to save anything.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

COMPILER: Final = shutil.which("cc")
WAYS: Final = {"full": 1, "broken": 2, "killed": 3}
"""A full disk, one call that fails, the end of the program; as the library numbers them."""
_SOURCE: Final = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static char under[4096];
static long at, calls;
static int way;
static char watched[4096];

void fault_arm(const char *folder, long number, int how) {
    strncpy(under, folder, sizeof under - 1);
    at = number; way = how; calls = 0;
}
__attribute__((constructor)) static void begin(void) {
    const char *folder = getenv("FAULT_UNDER");
    if (folder) fault_arm(folder, atol(getenv("FAULT_AT")), atoi(getenv("FAULT_WAY")));
}
long fault_calls(void) { return calls; }

/* Says whether this call fails; a full disk still takes what needs no room. */
static int fails(int needs_room) {
    if (!way) return 0;
    calls++;
    if (calls < at || !at) return 0;
    if (way == 3) { kill(getpid(), SIGKILL); for (;;) pause(); }
    if (way == 1 && !needs_room) return 0;
    if (way == 2 && calls > at) return 0;
    errno = way == 1 ? ENOSPC : EIO;
    return 1;
}
static int is_under(const char *path) { return *under && !strncmp(path, under, strlen(under)); }
static int is_watched(int fd) { return fd >= 0 && fd < 4096 && watched[fd]; }

#define REAL(result, name, ...) \
    static result (*real)(__VA_ARGS__); \
    if (!real) real = dlsym(RTLD_NEXT, #name);

#define OPEN(name) \
int name(const char *path, int flags, ...) { \
    REAL(int, name, const char *, int, ...) \
    va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
    int ours = is_under(path); \
    if (ours && (flags & O_CREAT) && access(path, F_OK) && fails(1)) return -1; \
    int fd = real(path, flags, mode); \
    if (fd >= 0 && fd < 4096) watched[fd] = ours; \
    return fd; \
}
OPEN(open)
OPEN(open64)

#define WRITE(name, off) \
ssize_t name(int fd, const void *bytes, size_t size, off place) { \
    REAL(ssize_t, name, int, const void *, size_t, off) \
    if (is_watched(fd) && fails(1)) return -1; \
    return real(fd, bytes, size, place); \
}
WRITE(pwrite, off_t)
WRITE(pwrite64, off64_t)
ssize_t write(int fd, const void *bytes, size_t size) {
    REAL(ssize_t, write, int, const void *, size_t)
    if (is_watched(fd) && fails(1)) return -1;
    return real(fd, bytes, size);
}
#define SYNC(name) \
int name(int fd) { \
    REAL(int, name, int) if (is_watched(fd) && fails(0)) return -1; return real(fd); }
SYNC(fsync)
SYNC(fdatasync)
#define CUT(name, off) \
int name(int fd, off size) { \
    REAL(int, name, int, off) if (is_watched(fd) && fails(1)) return -1; return real(fd, size); }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)
int unlink(const char *path) {
    REAL(int, unlink, const char *) if (is_under(path) && fails(0)) return -1; return real(path); }
int rename(const char *from, const char *to) {
    REAL(int, rename, const char *, const char *)
    if (is_under(to) && fails(1)) return -1;
    return real(from, to); }
int mkdir(const char *path, mode_t mode) {
    REAL(int, mkdir, const char *, mode_t)
    if (is_under(path) && fails(1)) return -1;
    return real(path, mode); }
"""
_SERVER: Final = """
import ctypes, io, json, os, sys, traceback
from reader.cli.main import run
import reader.cli.comment, reader.cli.library, reader.cli.show

faults = ctypes.CDLL(os.environ["LD_PRELOAD"])
faults.fault_calls.restype = ctypes.c_long

def trial(words, home, number, way, answer):
    os.environ["READER_HOME"] = home
    sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
    acknowledged = sys.stdout
    acknowledged.flush = lambda: os.pwrite(answer, acknowledged.getvalue().encode(), 0)
    faults.fault_arm(home.encode(), ctypes.c_long(number), way)
    try:
        status = run(words)
    except BaseException:
        status, crash = 70, traceback.format_exc()
        sys.stderr.write(crash)
    calls = faults.fault_calls()
    faults.fault_arm(b"", ctypes.c_long(0), 0)
    acknowledged.flush()
    return {"status": status, "err": sys.stderr.getvalue(), "calls": calls}

for line in sys.stdin:
    words, home, number, way, output, told = json.loads(line)
    child = os.fork()
    if not child:
        answer = os.open(output, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
        found = trial(words, home, number, way, answer)
        with open(told, "w") as file:
            json.dump(found, file)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    print(os.waitstatus_to_exitcode(status), flush=True)
"""


def library_of_faults(folder: Path) -> Path:
    """Give the library, made in that folder; a test that asks for it needs a compiler."""
    if COMPILER is None:
        pytest.skip("there is no compiler of C")
    source, library = folder / "faults.c", folder / "faults.so"
    source.write_text(_SOURCE)
    making = [COMPILER, "-shared", "-fPIC", "-O1", "-o", str(library), str(source), "-ldl"]
    subprocess.run(making, check=True)
    return library


def surroundings(library: Path, home: Path, number: int, way: str) -> dict[str, str]:
    """Give the environment in which a program meets a fault in its home, at a call of a number."""
    return {
        "LD_PRELOAD": str(library),
        "FAULT_UNDER": str(home),
        "FAULT_AT": str(number),
        "FAULT_WAY": str(WAYS[way]),
    }


class Faulty:
    """Runs commands of the program under faults, each in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        environment = {
            "LD_PRELOAD": str(library_of_faults(folder)),
            "PYTHONPATH": ":".join(sys.path),
        }
        self._server = subprocess.Popen(
            [sys.executable, "-c", _SERVER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | environment,
            text=True,
        )

    def __call__(
        self, words: Sequence[str], home: Path, number: int, way: str
    ) -> Mapping[str, Any]:
        """Run a command whose write call of that number, and maybe all after it, fails.

        Returns:
            `out` and `err`, `status` (None where it was killed), `calls` that it made.
        """
        out, told = self._folder / "out", self._folder / "told"
        told.unlink(missing_ok=True)
        asked = [list(words), str(home), number, WAYS[way], str(out), str(told)]
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps(asked) + "\n")
        self._server.stdin.flush()
        self._server.stdout.readline()
        found = json.loads(told.read_text()) if told.exists() else {"status": None, "err": ""}
        return found | {"out": out.read_text()}

    def close(self) -> None:
        """End the process that runs them."""
        self._server.communicate()
