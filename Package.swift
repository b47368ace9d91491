// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "nattvakt",
  products: [.executable(name: "nattvakt", targets: ["nattvakt"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // 0: plain values, and the C that the fast path and the databases stand on.
    .target(name: "Events"),
    .target(name: "CByteScan"),
    .systemLibrary(name: "CMaxMindDB", pkgConfig: "libmaxminddb", providers: [.apt(["libmaxminddb-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // The C library's allocator, whose settings the Glibc module leaves out.
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),

    // 1: one concept each; none of them knows another.
    .target(name: "Formats", dependencies: ["Events", "CByteScan", "CZlib", "CZstd"]),
    .target(name: "Enrichment", dependencies: ["Events", "CMaxMindDB"]),
    .target(name: "Baselines", dependencies: ["Events", "CByteScan"]),
    .target(name: "Settings", dependencies: [.product(name: "Yams", package: "Yams")]),
    .target(name: "Policy", dependencies: ["Events", "Settings"]),
    .target(name: "FormatMaps", dependencies: ["Events", "Formats", "Settings"], plugins: ["EmbedFiles"]),
    .target(
      name: "Playbooks",
      dependencies: [
        "Events", .product(name: "Yams", package: "Yams"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      plugins: ["EmbedFiles"]),
    .target(name: "Store", dependencies: ["Events", "CByteScan", .product(name: "GRDB", package: "GRDB.swift")]),

    // 2 and 3: what is detected, how it is told, and the pipeline.
    .target(name: "Detections", dependencies: ["Events", "Baselines"], plugins: ["EmbedFiles"]),
    .target(name: "Reports", dependencies: ["Events", "Playbooks"]),
    .target(
      name: "Analysis",
      dependencies: [
        "Events", "CByteScan", "Formats", "Enrichment", "Baselines", "Policy", "Store", "Detections",
      ]),

    .target(name: "Simulation", dependencies: ["Events"]),
    .target(name: "Casework", dependencies: ["Events", "Formats", "FormatMaps", "Playbooks", "Store"]),

    // 4: the command line.
    .executableTarget(
      name: "nattvakt",
      dependencies: [
        "Events", "Formats", "FormatMaps", "Settings", "Enrichment", "Baselines", "Policy", "Playbooks", "Store",
        "Detections", "Reports", "Analysis", "Simulation", "Casework", "CMalloc", "CZstd",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Compile the folders Playbooks and Formats, and the words of findings, into targets.
    .executableTarget(name: "embed-files"),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

    .testTarget(name: "EventsTests", dependencies: ["Events"]),
    .testTarget(name: "FormatsTests", dependencies: ["Events", "Formats", "CByteScan", "CZlib", "CZstd"]),
    .testTarget(name: "EnrichmentTests", dependencies: ["Events", "Enrichment"]),
    .testTarget(name: "BaselinesTests", dependencies: ["Events", "Baselines"]),
    .testTarget(name: "SettingsTests", dependencies: ["Settings"]),
    .testTarget(name: "PolicyTests", dependencies: ["Events", "Policy", "Settings"]),
    .testTarget(name: "FormatMapsTests", dependencies: ["Events", "Formats", "FormatMaps", "Settings"]),
    .testTarget(name: "PlaybooksTests", dependencies: ["Events", "Playbooks", "Detections"]),
    .testTarget(
      name: "StoreTests", dependencies: ["Events", "Store", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "DetectionsTests", dependencies: ["Events", "Baselines", "Detections"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Events", "Playbooks", "Reports"], exclude: ["Expected", "CACAO/Schema"]),
    .testTarget(name: "CaseworkTests", dependencies: ["Events", "Playbooks", "Store", "Casework"]),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "Events", "Formats", "FormatMaps", "Enrichment", "Baselines", "Policy", "Store", "Analysis", "Reports", "CZlib",
        "CZstd",
      ]),
    .testTarget(
      name: "SimulationTests",
      dependencies: ["Events", "Formats", "FormatMaps", "Enrichment", "Policy", "Settings", "Analysis", "Simulation"]),
    .testTarget(
      name: "StoriesTests", dependencies: ["Events", "Formats", "Enrichment", "Policy", "Store", "Analysis"]),
    .testTarget(
      name: "ConformanceTests", dependencies: ["Events", "Formats", "FormatMaps", "Baselines", "Detections"]),
    .testTarget(name: "nattvaktTests", dependencies: ["nattvakt", "Events", "Settings", "Store"]),
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
