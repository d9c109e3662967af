import Glibc

// Times whole runs of programs, from spawn to exit, in turns: all see the same machine.
//
// Usage: SpawnTimer ROUNDS INPUT_FILE COMMAND… — each COMMAND is one argument, split at spaces.
// Prints a line for each: the median wall time in µs, the median processor time in µs (all threads,
// user and system), the highest resident memory in KiB, the exit status, and the command.

struct Command {
  let text: String
  var walls: [Double] = []
  var processors: [Double] = []
  /// KiB. What a child shows is at least what this program had when it started it.
  var memory = 0
  var status: Int32 = 0

  /// Runs it once; ends the program where the command cannot be started or is killed.
  mutating func run(input: Int32, output: Int32, isCounted: Bool) {
    var arguments = text.split(separator: " ").map { strdup(String($0)) } + [nil]
    defer { arguments.forEach { free($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    lseek(input, 0, SEEK_SET)
    var (child, ended, usage) = (pid_t(), Int32(0), rusage())
    let start = microseconds()
    guard let name = arguments[0],
      posix_spawnp(&child, name, &actions, nil, &arguments, environ) == 0
    else {
      print("cannot start \(text)")
      exit(1)
    }
    wait4(child, &ended, 0, &usage)
    let time = microseconds() - start
    guard ended & 0x7F == 0, ended >> 8 != 127 else {
      print("status \(ended) of \(text)")
      exit(1)
    }
    status = ended >> 8
    guard isCounted else { return }
    walls.append(time)
    processors.append(microseconds(usage.ru_utime) + microseconds(usage.ru_stime))
    memory = max(memory, usage.ru_maxrss)
  }

  private func microseconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) * 1e6 + Double(now.tv_nsec) / 1e3
  }

  private func microseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1e6 + Double(time.tv_usec)
  }
}

let arguments = CommandLine.arguments
guard arguments.count > 3, let rounds = Int(arguments[1]), rounds > 0 else {
  print("usage: SpawnTimer ROUNDS INPUT_FILE COMMAND…")
  exit(64)
}
let input = open(arguments[2], O_RDONLY)
let output = open("/dev/null", O_WRONLY)
guard input >= 0, output >= 0 else {
  print("cannot open \(arguments[2])")
  exit(1)
}
var commands = arguments.dropFirst(3).map { Command(text: $0) }
// The first rounds of many only bring the programs into memory.
for round in (rounds > 10 ? -5 : 0)..<rounds {
  for index in commands.indices {
    commands[index].run(input: input, output: output, isCounted: round >= 0)
  }
}
for command in commands {
  let wall = Int(command.walls.sorted()[rounds / 2].rounded())
  let processor = Int(command.processors.sorted()[rounds / 2].rounded())
  print(wall, processor, command.memory, command.status, command.text)
}
