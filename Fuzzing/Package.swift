// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody builds it who does not fuzz, and it builds nothing but what reads logs. The
// sources are the project's, by links: compiled for testing, the fuzzer sees what the tests of `Formats` see.
let package = Package(
  name: "fuzzing",
  targets: [
    .target(name: "Events"),
    .target(name: "CByteScan"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "Formats", dependencies: ["Events", "CByteScan", "CZlib", "CZstd"]),
    .target(name: "Reference", dependencies: ["Events", "CByteScan", "CZlib", "CZstd", "Formats"]),
    .executableTarget(
      name: "fuzz-formats", dependencies: ["Formats", "Reference"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

for target in package.targets where target.type != .system && target.name != "CByteScan" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .treatAllWarnings(as: .error),
    .unsafeFlags(["-enable-testing"]),
  ]
}
