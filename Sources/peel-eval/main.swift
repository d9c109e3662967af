import Evaluating

EvaluationCommand.main()
