/* Stands between a process and its files: fails, tears or kills the n-th change under one folder, or records all.

   Preloaded by tests/faults/shim.py, which also speaks to it through the shim_… functions. What counts as a
   change: making, writing, cutting, syncing, renaming and removing a file, and making a folder. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum way { NOTHING, FAIL_ONCE, FAIL_FROM_HERE, KILL_BEFORE, KILL_AFTER, TEAR };

static char folder[PATH_MAX];
static size_t folder_length;
static long seen, nth;
static enum way way;
static int code;
static int record = -1;

/* Libraries loaded before us may call before any constructor of ours ran: each call finds its own original. */
#define ORIGINAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

void shim_watch(const char *path)
{
    snprintf(folder, sizeof folder, "%s", path);
    folder_length = strlen(folder);
    seen = 0;
    way = NOTHING;
}

void shim_arm(long which, int how, int number)
{
    seen = 0;
    nth = which;
    way = how;
    code = number;
}

long shim_seen(void) { return seen; }

void shim_record(int descriptor) { record = descriptor; }

static void put(const void *bytes, size_t length)
{
    if (syscall(SYS_write, record, bytes, length) != (long)length)
        raise(SIGABRT);
}

/* One line of what happened, its bytes after it: KIND OFFSET LENGTH PATH [OTHER PATH] */
static void note(const char *kind, int64_t offset, size_t length, const char *path, const char *other)
{
    char line[3 * PATH_MAX];
    if (record < 0)
        return;
    int size = snprintf(line, sizeof line, "%s\t%lld\t%zu\t%s\t%s\n", kind, (long long)offset, length, path, other);
    put(line, (size_t)size);
}

void shim_mark(const char *what) { note("mark", 0, 0, what, ""); }

static int is_ours(const char *path)
{
    return folder_length && strncmp(path, folder, folder_length) == 0;
}

static const char *path_of(int descriptor, char *path)
{
    char link[40];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = folder_length ? readlink(link, path, PATH_MAX - 1) : -1;
    path[length < 0 ? 0 : length] = 0;
    return path;
}

/* Counts a change and tells whether it has to fail; a kill before it does not return. */
static int struck(void)
{
    long number = ++seen;
    if (way == KILL_BEFORE && number == nth)
        raise(SIGKILL);
    if ((way == FAIL_ONCE && number == nth) || (way == FAIL_FROM_HERE && number >= nth)) {
        errno = code;
        return 1;
    }
    return 0;
}

static void after(void)
{
    if ((way == KILL_AFTER || way == TEAR) && seen == nth)
        raise(SIGKILL);
}

/* A torn write leaves its first half behind. */
static size_t torn(size_t length) { return way == TEAR && seen == nth ? length / 2 : length; }

static int64_t end_of(int descriptor)
{
    if (fcntl(descriptor, F_GETFL) & O_APPEND) {
        struct stat about;
        return fstat(descriptor, &about) ? 0 : about.st_size;
    }
    return lseek(descriptor, 0, SEEK_CUR);
}

static void noted_write(int64_t offset, const void *bytes, ssize_t done, const char *path)
{
    if (record < 0 || done <= 0)
        return;
    note("write", offset, (size_t)done, path, "");
    put(bytes, (size_t)done);
}

ssize_t write(int descriptor, const void *bytes, size_t length)
{
    char path[PATH_MAX];
    if (!is_ours(path_of(descriptor, path)))
        return ORIGINAL(write)(descriptor, bytes, length);
    if (struck())
        return -1;
    int64_t offset = record < 0 ? 0 : end_of(descriptor);
    ssize_t done = ORIGINAL(write)(descriptor, bytes, torn(length));
    noted_write(offset, bytes, done, path);
    after();
    return done;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset)
{
    char path[PATH_MAX];
    if (!is_ours(path_of(descriptor, path)))
        return ORIGINAL(pwrite)(descriptor, bytes, length, offset);
    if (struck())
        return -1;
    ssize_t done = ORIGINAL(pwrite)(descriptor, bytes, torn(length), offset);
    noted_write(offset, bytes, done, path);
    after();
    return done;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset)
{
    return pwrite(descriptor, bytes, length, offset);
}

/* A caller has to live with a short write, so that the first piece alone may be written. */
ssize_t writev(int descriptor, const struct iovec *pieces, int count)
{
    char path[PATH_MAX];
    if (!is_ours(path_of(descriptor, path)))
        return ORIGINAL(writev)(descriptor, pieces, count);
    return count > 0 ? write(descriptor, pieces[0].iov_base, pieces[0].iov_len) : 0;
}

#define ON_DESCRIPTOR(name, kind, length, call)                   \
    {                                                             \
        char path[PATH_MAX];                                      \
        int ours = is_ours(path_of(descriptor, path));            \
        if (ours && struck())                                     \
            return -1;                                            \
        int result = call;                                        \
        if (ours && result == 0)                                  \
            note(kind, 0, length, path, "");                      \
        if (ours)                                                 \
            after();                                              \
        return result;                                            \
    }

int fsync(int descriptor) ON_DESCRIPTOR(fsync, "sync", 0, ORIGINAL(fsync)(descriptor))
int fdatasync(int descriptor) ON_DESCRIPTOR(fdatasync, "sync", 0, ORIGINAL(fdatasync)(descriptor))
int ftruncate(int descriptor, off_t length)
    ON_DESCRIPTOR(ftruncate, "cut", (size_t)length, ORIGINAL(ftruncate)(descriptor, length))
int ftruncate64(int descriptor, off64_t length) { return ftruncate(descriptor, length); }

#define ON_PATH(kind, other, call)                                \
    {                                                             \
        int ours = is_ours(path);                                 \
        if (ours && struck())                                     \
            return -1;                                            \
        int result = call;                                        \
        if (ours && result == 0)                                  \
            note(kind, 0, 0, path, other);                        \
        if (ours)                                                 \
            after();                                              \
        return result;                                            \
    }

int rename(const char *path, const char *target) ON_PATH("rename", target, ORIGINAL(rename)(path, target))
int unlink(const char *path) ON_PATH("unlink", "", ORIGINAL(unlink)(path))
int mkdir(const char *path, mode_t mode) ON_PATH("mkdir", "", ORIGINAL(mkdir)(path, mode))

/* Opening is a change only where it makes a file that was not there. */
static int opened(const char *path, int flags, mode_t mode)
{
    struct stat about;
    int makes = (flags & O_CREAT) && is_ours(path) && stat(path, &about) != 0;
    if (makes && struck())
        return -1;
    int descriptor = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (makes && descriptor >= 0)
        note("make", 0, 0, path, "");
    if (makes)
        after();
    return descriptor;
}

#define OPENS(...)                                                \
    {                                                             \
        va_list rest;                                             \
        va_start(rest, flags);                                    \
        mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0; \
        va_end(rest);                                             \
        return opened(path, flags, mode);                         \
    }

int open(const char *path, int flags, ...) OPENS()
int open64(const char *path, int flags, ...) OPENS()
