"""An invented by-law (某市灯笼管理办法) in the forms in which texts are published; no sentence is a real law's."""

from __future__ import annotations

TITLE = "某市灯笼管理办法"
CLEAN = """# 某市灯笼管理办法

2019年5月6日 某市人民政府第3次常务会议通过

2021年7月8日 某市人民政府令第9号修正

## 第一章 总 则

第一条 为了管好灯笼，制定本办法。

第二条 本办法所称灯笼，是指下列器具：

（一）纸灯笼；

（二）纱灯笼，包括：

1．圆的；

2．方的。

其他发光器具不适用本办法。

## 第二章 悬挂

### 第一节 一般规定

第三条 悬挂灯笼应当在三日内报备。

第三条之一 临时悬挂的，不报备。

### 第二节 例外

第四条 本办法自2019年6月1日起施行。
"""


def numbered(*numbers: str) -> str:
    """A text whose articles are numbered as given, each with a sentence of its own."""
    return "某市灯笼管理办法\n" + "".join(f"{n} 灯笼应当明亮。\n" for n in numbers)
