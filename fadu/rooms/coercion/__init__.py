"""行政强制：查封扣押、停电停供、提请关闭。程序见 law/procedures/coercion_seizure、coercion_power_cut、coercion_closure。"""
