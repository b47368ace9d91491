// Escapes, case and GUIDs.
#include "CByteScan.h"

static int hex_digit(uint8_t c) {
  if (c >= '0' && c <= '9') return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The four hex digits at `p`, or -1.
static int32_t hex4(const uint8_t *p, const uint8_t *end) {
  if (end - p < 4) return -1;
  int32_t value = 0;
  for (int i = 0; i < 4; i++) {
    int digit = hex_digit(p[i]);
    if (digit < 0) return -1;
    value = value << 4 | digit;
  }
  return value;
}

static uint8_t *put_utf8(uint8_t *to, uint32_t c) {
  if (c < 0x80) {
    *to++ = (uint8_t)c;
  } else if (c < 0x800) {
    *to++ = (uint8_t)(0xC0 | c >> 6);
    *to++ = (uint8_t)(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    *to++ = (uint8_t)(0xE0 | c >> 12);
    *to++ = (uint8_t)(0x80 | (c >> 6 & 0x3F));
    *to++ = (uint8_t)(0x80 | (c & 0x3F));
  } else {
    *to++ = (uint8_t)(0xF0 | c >> 18);
    *to++ = (uint8_t)(0x80 | (c >> 12 & 0x3F));
    *to++ = (uint8_t)(0x80 | (c >> 6 & 0x3F));
    *to++ = (uint8_t)(0x80 | (c & 0x3F));
  }
  return to;
}

// The character of a \u escape whose digits start at `*p`, which moves behind what was used. Without four digits it is
// the letter u, as after any other unknown escape: nothing may become longer than it was.
static uint32_t unicode_escape(const uint8_t **p, const uint8_t *end) {
  const uint32_t replacement = 0xFFFD;
  int32_t unit = hex4(*p, end);
  if (unit < 0) return 'u';
  *p += 4;
  if (unit < 0xD800 || unit > 0xDFFF) return (uint32_t)unit;
  if (unit > 0xDBFF || end - *p < 6 || (*p)[0] != '\\' || (*p)[1] != 'u') return replacement;
  int32_t low = hex4(*p + 2, end);
  if (low < 0xDC00 || low > 0xDFFF) return replacement;
  *p += 6;
  return 0x10000 + ((uint32_t)(unit - 0xD800) << 10) + (uint32_t)(low - 0xDC00);
}

static uint8_t simple_escape(uint8_t c) {
  switch (c) {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return c;
  }
}

size_t nv_unescape(uint8_t *to, const uint8_t *text, size_t count) {
  const uint8_t *end = text + count, *start = to;
  while (text < end) {
    const uint8_t *backslash = text;
    while (backslash < end && *backslash != '\\') *to++ = *backslash++;
    if (backslash == end) break;
    text = backslash + 1;
    if (text == end) break;
    uint8_t c = *text++;
    if (c == 'u') {
      to = put_utf8(to, unicode_escape(&text, end));
    } else {
      *to++ = simple_escape(c);
    }
  }
  return (size_t)(to - start);
}

bool nv_equal_folded(const uint8_t *a, const uint8_t *b, size_t count) {
  for (size_t i = 0; i < count; i++) {
    uint8_t differing = a[i] ^ b[i];
    if (differing == 0) continue;
    uint8_t letter = a[i] | 0x20;
    if (differing != 0x20 || letter < 'a' || letter > 'z') return false;
  }
  return true;
}

// Eight hexadecimal digits, the first in the lowest byte, as a number; clears `*valid` where one is none.
static uint32_t hex8(uint64_t digits, bool *valid) {
  const uint64_t ones = 0x0101010101010101;
  uint64_t letters = digits >> 6 & ones;
  uint64_t values = (digits & 0x0F * ones) + letters * 9;
  // A letter has a value from 10 to 15 and a numeral one up to 9, and the value must spell the digit again.
  bool in_range = ((values + 6 * ones) >> 4 & ones) == letters && (values & 0x10 * ones) == 0;
  bool spells = values + 0x30 * ones + letters * 0x27 == (digits | letters << 5);
  *valid = *valid && in_range && spells;
  values = __builtin_bswap64(values);
  values = (values | values >> 4) & 0x00FF00FF00FF00FF;
  values = (values | values >> 8) & 0x0000FFFF0000FFFF;
  return (uint32_t)(values | values >> 16);
}

static uint64_t two_fours(const uint8_t *first, const uint8_t *second) {
  uint32_t low, high;
  memcpy(&low, first, 4);
  memcpy(&high, second, 4);
  return (uint64_t)high << 32 | low;
}

bool nv_guid(const uint8_t *text, uint64_t words[2]) {
  bool valid = text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
  words[0] = (uint64_t)hex8(nv_load8(text), &valid) << 32 | hex8(two_fours(text + 9, text + 14), &valid);
  words[1] = (uint64_t)hex8(two_fours(text + 19, text + 24), &valid) << 32 | hex8(nv_load8(text + 28), &valid);
  return valid;
}
