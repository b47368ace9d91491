// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "nattvakt",
  targets: [
    // 0: plain values, and the C that the fast path and the databases stand on.
    .target(name: "Events"),

    .testTarget(name: "EventsTests", dependencies: ["Events"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

for target in package.targets where target.type != .system && target.type != .plugin && target.name != "CByteScan" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .treatAllWarnings(as: .error),
  ]
}
