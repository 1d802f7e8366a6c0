/*
 * Writes down every change that a process makes to the files of a database, in the order in which it makes them, so that
 * a power cut can be played back at any moment. Loaded before the program: LD_PRELOAD=recorder.so
 *
 *   RECORDER_PREFIX   files whose path begins so are watched (/tmp/x/linkline.db also stands for -wal and -shm)
 *   RECORDER_FILE     where the record goes: it is appended to
 *
 * A record: kind (1 byte), file (1 byte), 2 bytes of nothing, length (4), offset (8), then the bytes of a write.
 * Kinds: w write, t truncate, s the file's data is on the disk, u unlink, n a file gets its number (name follows).
 * The lock is held from before the call to after the record, so that the order of the record is one that happened.
 * It can also make trouble with the watched files, while the file that RECORDER_TROUBLE names is there and says what:
 *   full N        writes that would make them larger than so many bytes altogether find no room
 *   flush once    the next flush fails with EIO, and what was written counts as lost; then all is well
 *   flush ever    each flush fails
 *   write ever    each write fails with EIO
 *   slow N        each flush takes so many microseconds more
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MAX_FILES 16
#define MAX_DESCRIPTORS 4096

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int record = -1;
static char prefix[PATH_MAX];
static char names[MAX_FILES][PATH_MAX];
static int name_count;
static signed char file_of[MAX_DESCRIPTORS]; /* 0: not watched, else number + 1 */

static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_fsync)(int), (*real_fdatasync)(int), (*real_ftruncate)(int, off_t), (*real_close)(int);
static int (*real_unlink)(const char *);

__attribute__((constructor)) static void begin(void)
{
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_write = dlsym(RTLD_NEXT, "write");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_close = dlsym(RTLD_NEXT, "close");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    const char *path = getenv("RECORDER_PREFIX"), *to = getenv("RECORDER_FILE");
    if (path) snprintf(prefix, sizeof prefix, "%s", path);
    if (to) record = open(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void put(char kind, int file, off_t offset, const void *bytes, size_t length)
{
    if (record < 0) return;
    unsigned char head[16] = {(unsigned char)kind, (unsigned char)file};
    uint32_t length32 = (uint32_t)length;
    int64_t offset64 = offset;
    memcpy(head + 4, &length32, 4);
    memcpy(head + 8, &offset64, 8);
    struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, bytes ? length : 0}};
    if (writev(record, parts, 2) < 0) abort();
}

/* Database, -wal and -journal; the -shm file and the lock are not data. */
static int is_data(const char *path)
{
    size_t length = strlen(prefix);
    if (length == 0 || strncmp(path, prefix, length) != 0) return 0;
    const char *rest = path + length;
    return *rest == 0 || strcmp(rest, "-wal") == 0 || strcmp(rest, "-journal") == 0;
}

static int number_of(const char *path)
{
    for (int i = 0; i < name_count; i++)
        if (strcmp(names[i], path) == 0) return i;
    if (name_count == MAX_FILES) abort();
    snprintf(names[name_count], PATH_MAX, "%s", path);
    put('n', name_count, 0, path, strlen(path));
    return name_count++;
}

static void watch(int descriptor, const char *path)
{
    if (descriptor < 0 || descriptor >= MAX_DESCRIPTORS) return;
    pthread_mutex_lock(&lock);
    file_of[descriptor] = is_data(path) ? (signed char)(number_of(path) + 1) : 0;
    pthread_mutex_unlock(&lock);
}

static int watched(int descriptor)
{
    return descriptor >= 0 && descriptor < MAX_DESCRIPTORS ? file_of[descriptor] - 1 : -1;
}

#define OPEN(name)                                                        \
    int name(const char *path, int flags, ...)                            \
    {                                                                     \
        va_list arguments;                                                \
        va_start(arguments, flags);                                       \
        mode_t mode = (mode_t)va_arg(arguments, int);                     \
        va_end(arguments);                                                \
        int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, #name);    \
        int descriptor = real(path, flags, mode);                         \
        watch(descriptor, path);                                          \
        return descriptor;                                                \
    }
OPEN(open)
OPEN(open64)

int close(int descriptor)
{
    if (descriptor >= 0 && descriptor < MAX_DESCRIPTORS) file_of[descriptor] = 0;
    return real_close(descriptor);
}

/* What trouble is ordered now: its first word, then its second. */
static int trouble(char first[16], char second[32])
{
    static const char *path;
    static int is_known;
    if (!is_known) path = getenv("RECORDER_TROUBLE"), is_known = 1;
    if (!path) return 0;
    FILE *file = fopen(path, "r");
    if (!file) return 0;
    int found = fscanf(file, "%15s %31s", first, second) == 2;
    fclose(file);
    return found;
}

/* The error with which writing up to this offset is to fail; 0 if it is not. */
static int write_error(int descriptor, off_t end)
{
    char first[16], second[32];
    if (!trouble(first, second)) return 0;
    if (strcmp(first, "write") == 0) return EIO;
    if (strcmp(first, "full") != 0) return 0;
    struct stat own, other;
    if (fstat(descriptor, &own) != 0 || end <= own.st_size) return 0;
    long long total = end - own.st_size;
    for (int i = 0; i < name_count; i++)
        if (stat(names[i], &other) == 0) total += other.st_size;
    return total > atoll(second) ? ENOSPC : 0;
}

/* The same of a flush, which may also only be slow. */
static int flush_error(void)
{
    char first[16], second[32];
    if (!trouble(first, second)) return 0;
    if (strcmp(first, "slow") == 0) usleep((useconds_t)atoi(second));
    if (strcmp(first, "flush") != 0) return 0;
    if (strcmp(second, "once") == 0) real_unlink(getenv("RECORDER_TROUBLE"));
    return EIO;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off_t offset)
{
    int file = watched(descriptor);
    if (file < 0) return real_pwrite(descriptor, bytes, count, offset);
    int error = write_error(descriptor, offset + (off_t)count);
    if (error) {
        errno = error;
        return -1;
    }
    pthread_mutex_lock(&lock);
    ssize_t written = real_pwrite(descriptor, bytes, count, offset);
    int code = errno;
    if (written > 0) put('w', file, offset, bytes, (size_t)written);
    pthread_mutex_unlock(&lock);
    errno = code;
    return written;
}
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset)
{
    return pwrite64(descriptor, bytes, count, offset);
}

ssize_t write(int descriptor, const void *bytes, size_t count)
{
    int file = watched(descriptor);
    if (file < 0) return real_write(descriptor, bytes, count);
    pthread_mutex_lock(&lock);
    off_t offset = lseek(descriptor, 0, SEEK_CUR);
    ssize_t written = real_write(descriptor, bytes, count);
    int code = errno;
    if (written > 0) put('w', file, offset, bytes, (size_t)written);
    pthread_mutex_unlock(&lock);
    errno = code;
    return written;
}

static int flush(int descriptor, int (*real)(int))
{
    int file = watched(descriptor);
    if (file < 0) return real(descriptor);
    int error = flush_error();
    if (error) {
        errno = error;
        return -1;
    }
    int result = real(descriptor);
    int code = errno;
    pthread_mutex_lock(&lock);
    if (result == 0) put('s', file, 0, NULL, 0);
    pthread_mutex_unlock(&lock);
    errno = code;
    return result;
}
int fsync(int descriptor) { return flush(descriptor, real_fsync); }
int fdatasync(int descriptor) { return flush(descriptor, real_fdatasync); }

int ftruncate64(int descriptor, off_t length)
{
    int file = watched(descriptor);
    if (file < 0) return real_ftruncate(descriptor, length);
    pthread_mutex_lock(&lock);
    int result = real_ftruncate(descriptor, length);
    int code = errno;
    if (result == 0) put('t', file, length, NULL, 0);
    pthread_mutex_unlock(&lock);
    errno = code;
    return result;
}
int ftruncate(int descriptor, off_t length) { return ftruncate64(descriptor, length); }

int unlink(const char *path)
{
    if (!is_data(path)) return real_unlink(path);
    pthread_mutex_lock(&lock);
    int file = number_of(path);
    int result = real_unlink(path);
    int code = errno;
    if (result == 0) put('u', file, 0, NULL, 0);
    pthread_mutex_unlock(&lock);
    errno = code;
    return result;
}
