import Glibc

// Times whole runs of short programs, from spawn to exit, in turns: all see the same machine.
//
// Usage: SpawnTimer ROUNDS INPUT_FILE COMMAND… — each COMMAND is one argument, split at spaces.
// Prints a line for each: the median in µs, and the command.

struct Command {
  let text: String
  var times: [Double] = []

  /// Runs it once and gives the time in µs; ends the program where the command cannot be started.
  func time(input: Int32, output: Int32) -> Double {
    var arguments = text.split(separator: " ").map { strdup(String($0)) } + [nil]
    defer { arguments.forEach { free($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    lseek(input, 0, SEEK_SET)
    var (child, status) = (pid_t(), Int32(0))
    let start = microseconds()
    guard let name = arguments[0],
      posix_spawnp(&child, name, &actions, nil, &arguments, environ) == 0
    else {
      print("cannot start \(text)")
      exit(1)
    }
    waitpid(child, &status, 0)
    let time = microseconds() - start
    // A signal or an error's status is no result; 1 is what a linter answers for findings.
    guard status & 0x7F == 0, status >> 8 < 64 else {
      print("status \(status) of \(text)")
      exit(1)
    }
    return time
  }

  private func microseconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) * 1e6 + Double(now.tv_nsec) / 1e3
  }
}

let arguments = CommandLine.arguments
guard arguments.count > 3, let rounds = Int(arguments[1]) else {
  print("usage: SpawnTimer ROUNDS INPUT_FILE COMMAND…")
  exit(64)
}
let input = open(arguments[2], O_RDONLY)
let output = open("/dev/null", O_WRONLY)
var commands = arguments.dropFirst(3).map { Command(text: $0) }
for round in -5..<rounds {
  for index in commands.indices {
    let time = commands[index].time(input: input, output: output)
    // The first rounds only bring the programs into memory.
    if round >= 0 { commands[index].times.append(time) }
  }
}
for command in commands {
  print(Int(command.times.sorted()[rounds / 2].rounded()), command.text)
}
