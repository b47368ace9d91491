// What the kernels do, one byte after the other, in the plainest C there is: the rule that every form is held to.
#ifndef RULES_H
#define RULES_H

#include "CByteScan.h"

static size_t rule_find(const uint8_t *text, size_t count, uint8_t byte) {
  size_t i = 0;
  while (i < count && text[i] != byte) i++;
  return i;
}

// SIZE_MAX where `wanted` does not stand in the text.
static size_t rule_find_text(const uint8_t *text, size_t count, const uint8_t *wanted, size_t length) {
  for (size_t i = 0; i + length <= count; i++) {
    size_t same = 0;
    while (same < length && text[i + same] == wanted[same]) same++;
    if (same == length) return i;
  }
  return SIZE_MAX;
}

static size_t rule_quote_or_backslash(const uint8_t *text, size_t count) {
  size_t i = 0;
  while (i < count && text[i] != '"' && text[i] != '\\') i++;
  return i;
}

static size_t rule_string_end(const uint8_t *text, size_t count) {
  size_t i = 0;
  while (i < count && text[i] != '"') i += text[i] == '\\' ? 2 : 1;
  return i < count ? i : count;
}

static size_t rule_quoted_end(const uint8_t *text, size_t count) {
  size_t i = 0;
  while (i < count) {
    bool is_quote = text[i] == '"', is_doubled = is_quote && i + 1 < count && text[i + 1] == '"';
    if (is_quote && !is_doubled) return i;
    i += is_doubled ? 2 : 1;
  }
  return count;
}

static size_t rule_unquote(uint8_t *to, const uint8_t *text, size_t count) {
  size_t written = 0;
  bool is_second = false;
  for (size_t i = 0; i < count; i++) {
    if (text[i] == '"') is_second = !is_second;
    if (text[i] != '"' || is_second) to[written++] = text[i];
  }
  return written;
}

// A backslash guards the byte after it from being a quote, also outside strings, where it is damage; brackets outside
// strings count whatever stands before them.
static size_t rule_json_walk(struct nv_json_walk *walk, const uint8_t *text, size_t count) {
  for (size_t i = 0; i < count; i++) {
    bool is_escaped = walk->escaped;
    uint8_t byte = text[i];
    walk->escaped = byte == '\\' && !is_escaped;
    if (byte == '"' && !is_escaped) {
      walk->in_string = !walk->in_string;
    } else if (!walk->in_string && (byte == '{' || byte == '[')) {
      walk->depth++;
    } else if (!walk->in_string && (byte == '}' || byte == ']')) {
      if (--walk->depth == 0) {
        *walk = (struct nv_json_walk){0};
        return i + 1;
      }
    }
  }
  return count;
}

// The length of the container that opens at `text`, or SIZE_MAX.
static size_t rule_container_end(const uint8_t *text, size_t count) {
  struct nv_json_walk walk = {0};
  size_t end = rule_json_walk(&walk, text, count);
  return walk.depth == 0 ? end : SIZE_MAX;
}

static size_t rule_csv_walk(
    struct nv_csv_walk *walk, const uint8_t *text, size_t count, uint8_t delimiter, uint8_t line_end) {
  for (size_t i = 0; i < count; i++) {
    if (text[i] == '"' && (walk->quoted || walk->may_open)) {
      walk->quoted = !walk->quoted;
      walk->may_open = true;
    } else if (!walk->quoted) {
      if (text[i] == line_end) return i;
      walk->may_open = text[i] == delimiter;
    }
  }
  return count;
}

static uint8_t rule_folded(uint8_t byte) { return byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte; }

static bool rule_equal_folded(const uint8_t *a, const uint8_t *b, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (rule_folded(a[i]) != rule_folded(b[i])) return false;
  }
  return true;
}

// 8-4-4-4-12 hexadecimal digits.
static bool rule_guid(const uint8_t *text, uint64_t words[2]) {
  int digits = 0;
  words[0] = words[1] = 0;
  for (int i = 0; i < 36; i++) {
    bool is_hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    uint8_t byte = rule_folded(text[i]);
    if (is_hyphen) {
      if (byte != '-') return false;
      continue;
    }
    bool is_digit = byte >= '0' && byte <= '9', is_letter = byte >= 'a' && byte <= 'f';
    if (!is_digit && !is_letter) return false;
    words[digits / 16] = words[digits / 16] << 4 | (uint64_t)(is_digit ? byte - '0' : byte - 'a' + 10);
    digits++;
  }
  return true;
}

#endif
