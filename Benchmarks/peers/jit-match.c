/* Finds every match of a list of PCRE2 patterns in every line of a file, machine code only.
 *
 * The true peer of a linter that matches by PCRE2: no JSON, no clauses, no findings, no gate.
 * Usage: jit-match PATTERNS TEXT; both hold one a line. Prints how many matches there were. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { most_patterns = 256 };

static pcre2_code *patterns[most_patterns];
static size_t pattern_count;
static pcre2_match_data *room;

static void fail(const char *problem, const char *what) {
  fprintf(stderr, "jit-match: %s: %s\n", problem, what);
  exit(64);
}

static char *content(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) fail("cannot open", path);
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*size + 1);
  if (!bytes || fread(bytes, 1, *size, file) != *size) fail("cannot read", path);
  bytes[*size] = 0;
  fclose(file);
  return bytes;
}

/* The options are those that Peel compiles its own patterns with. */
static void compile(char *list) {
  for (char *line = strtok(list, "\n"); line; line = strtok(NULL, "\n")) {
    int error;
    PCRE2_SIZE offset;
    pcre2_code *code = pcre2_compile(
        (PCRE2_SPTR)line, PCRE2_ZERO_TERMINATED, PCRE2_UTF | PCRE2_CASELESS | PCRE2_MULTILINE,
        &error, &offset, NULL);
    if (!code || pattern_count == most_patterns) fail("no pattern", line);
    if (pcre2_jit_compile(code, PCRE2_JIT_COMPLETE)) fail("no machine code for", line);
    patterns[pattern_count++] = code;
  }
}

static size_t matches(const pcre2_code *code, const char *line, size_t length) {
  PCRE2_SIZE *ends = pcre2_get_ovector_pointer(room);
  size_t count = 0, start = 0;
  while (start <= length
         && pcre2_jit_match(code, (PCRE2_SPTR)line, length, start, 0, room, NULL) > 0) {
    count++;
    start = ends[1] > ends[0] ? ends[1] : ends[1] + 1;
  }
  return count;
}

int main(int argc, char **argv) {
  if (argc != 3) fail("usage", "jit-match PATTERNS TEXT");
  size_t size, count = 0;
  compile(content(argv[1], &size));
  room = pcre2_match_data_create(32, NULL);
  char *text = content(argv[2], &size);
  for (char *line = text, *end = text + size; line < end;) {
    char *newline = memchr(line, '\n', (size_t)(end - line));
    char *next = newline ? newline : end;
    for (size_t index = 0; index < pattern_count; index++)
      count += matches(patterns[index], line, (size_t)(next - line));
    line = next + 1;
  }
  printf("%zu\n", count);
  return 0;
}
