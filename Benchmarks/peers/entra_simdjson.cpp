// Reads the fields that a sign-in is judged by with simdjson's on-demand parser, and counts what it read: the cost of
// parsing alone, in C++. entra_simdjson FILE.ndjson
#include <simdjson.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <vector>

using namespace simdjson;

struct Sum {
  std::uint64_t records = 0, bytes = 0, failed = 0;
  double positions = 0;

  void add(ondemand::object signin) {
    records += 1;
    // In the order of the record, where find_field_unordered is fastest.
    text(signin, "id"), text(signin, "createdDateTime"), text(signin, "userPrincipalName"), text(signin, "userId");
    text(signin, "appId"), text(signin, "appDisplayName"), text(signin, "ipAddress"), text(signin, "clientAppUsed");
    text(signin, "correlationId"), text(signin, "conditionalAccessStatus"), text(signin, "riskLevelDuringSignIn");
    ondemand::object status = signin.find_field_unordered("status");
    failed += std::int64_t(status.find_field_unordered("errorCode")) != 0;
    ondemand::object device = signin.find_field_unordered("deviceDetail");
    text(device, "deviceId"), text(device, "operatingSystem"), text(device, "browser");
    ondemand::object location = signin.find_field_unordered("location");
    text(location, "city"), text(location, "countryOrRegion");
    ondemand::object position = location.find_field_unordered("geoCoordinates");
    positions += double(position.find_field_unordered("latitude")) + double(position.find_field_unordered("longitude"));
    text(signin, "userAgent");
  }

  void text(ondemand::object& object, std::string_view key) {
    bytes += std::string_view(object.find_field_unordered(key)).size();
  }
};

// Whole lines, a few megabytes at a time: a log need not fit into memory.
int main(int, char** arguments) {
  std::FILE* log = std::fopen(arguments[1], "rb");
  if (!log) return 2;
  const std::size_t room = 8 << 20;
  std::vector<char> buffer(room + SIMDJSON_PADDING);
  ondemand::parser parser;
  Sum sum;
  std::size_t held = 0;
  while (std::size_t got = std::fread(buffer.data() + held, 1, room - held, log)) {
    held += got;
    const void* end = memrchr(buffer.data(), '\n', held);
    const std::size_t whole = end ? static_cast<const char*>(end) - buffer.data() + 1 : 0;
    ondemand::document_stream records;
    if (parser.iterate_many(buffer.data(), whole, room).get(records)) return 1;
    for (auto record : records) sum.add(record.get_object());
    std::memmove(buffer.data(), buffer.data() + whole, held - whole);
    held -= whole;
  }
  std::printf("%lu records, %lu bytes, %lu failed, %.3f\n", sum.records, sum.bytes, sum.failed, sum.positions);
}
