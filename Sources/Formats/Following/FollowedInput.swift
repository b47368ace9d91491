/// Something whose records come while it is read: a growing file, a pipe.
package protocol FollowedInput: AnyObject {
  var name: String { get }
  /// Where the first record begins that has not been handed out.
  var place: InputPlace { get }
  /// How its records are told apart; nil as long as too little is there to tell.
  var sample: FormatSample? { get }
  var problems: FramingProblems { get }

  /// The next whole records; nil where nothing more is there yet.
  func next() throws(InputError) -> Chunk?

  /// A last record without an end, if it is complete all the same. To be asked when nothing has come for a while;
  /// `isOld` when for a long while.
  func last(isOld: Bool) throws(InputError) -> Chunk?
}
