/*
 * Put before the C library of a process (LD_PRELOAD), this fails one call on the files of a wallet's database:
 * FAILING=sync or FAILING=write, and FAILING_AT says which one, counted from 1. All later ones succeed, as they may.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int calls;

static int is_ours(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) {
        return 0;
    }
    path[length] = 0;
    return strstr(path, "wallet.db") != 0;
}

static int fails(const char *kind, int fd) {
    const char *failing = getenv("FAILING");
    const char *at = getenv("FAILING_AT");
    if (!failing || !at || strcmp(failing, kind) || !is_ours(fd)) {
        return 0;
    }
    return __sync_add_and_fetch(&calls, 1) == atoi(at);
}

int fsync(int fd) {
    if (fails("sync", fd)) {
        errno = EIO;
        return -1;
    }
    return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd);
}

int fdatasync(int fd) {
    if (fails("sync", fd)) {
        errno = EIO;
        return -1;
    }
    return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    if (fails("write", fd)) {
        errno = ENOSPC;
        return -1;
    }
    return ((ssize_t(*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64"))(fd, bytes, count, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
    if (fails("write", fd)) {
        errno = ENOSPC;
        return -1;
    }
    return ((ssize_t(*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite"))(fd, bytes, count, at);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    if (fails("write", fd)) {
        errno = ENOSPC;
        return -1;
    }
    return ((ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write"))(fd, bytes, count);
}
