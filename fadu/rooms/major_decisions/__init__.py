"""重大行政决策：启动、参与、论证、审查、讨论、公布、评估。程序见 law/procedures/decision_major。"""
