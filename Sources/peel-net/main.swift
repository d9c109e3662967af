import NetworkCLI
import SystemCalls

ProcessImage.exit(NetworkCommand.status())
