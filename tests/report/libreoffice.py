"""LibreOffice as people use it: opening a workbook, working in it, saving it."""

import os
import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

REQUIRED = "TTHC_OFFICE_REQUIRED"
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
_MODULES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false"><library:element library:name="Work"/>
</library:library>"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Work"
 script:language="StarBasic">
{code}
</script:module>"""


def office() -> str:
    """The program; skips where there is none, fails where it is required."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program:
        return program
    if os.environ.get(REQUIRED):
        pytest.fail("LibreOffice is required and not installed (libreoffice-calc)")
    pytest.skip("LibreOffice is not installed (libreoffice-calc)")


def _run(folder: Path, *arguments: str) -> None:
    """Run it with a profile of its own that works out all formulas of what it opens."""
    user = folder / "profile" / "user"
    user.mkdir(parents=True, exist_ok=True)
    settings = user / "registrymodifications.xcu"
    if not settings.exists():
        settings.write_text(_SETTINGS, encoding="utf-8")
    profile = f"-env:UserInstallation={user.parent.as_uri()}"
    command = [office(), profile, "--headless", *arguments]
    done = subprocess.run(command, capture_output=True, timeout=180, text=True, check=False)
    assert done.returncode == 0, done.stderr


def convert(path: Path, folder: Path, form: str = "xlsx") -> Path:
    """Open the workbook, work out every formula, save it in another folder."""
    target = folder / "saved"
    _run(folder, "--convert-to", form, "--outdir", str(target), str(path))
    return target / f"{path.stem}.{form}"


def work_in(path: Path, folder: Path, code: str) -> Path:
    """Open the workbook, run Basic statements on `doc`, save it as an Excel workbook elsewhere."""
    target = folder / f"worked-{path.name}"
    whole = f"""Sub Main
Dim hidden(0) As New com.sun.star.beans.PropertyValue
hidden(0).Name = "Hidden"
hidden(0).Value = True
Dim filter(0) As New com.sun.star.beans.PropertyValue
filter(0).Name = "FilterName"
filter(0).Value = "Calc MS Excel 2007 XML"
doc = StarDesktop.loadComponentFromURL("{path.as_uri()}", "_blank", 0, hidden())
{code}
doc.calculateAll()
doc.storeToURL("{target.as_uri()}", filter())
doc.close(True)
End Sub"""
    _run(folder, "--terminate_after_init")  # the first start makes the library that holds macros
    basic = folder / "profile" / "user" / "basic" / "Standard"
    (basic / "script.xlb").write_text(_MODULES, encoding="utf-8")
    (basic / "Work.xba").write_text(_MODULE.format(code=escape(whole)), encoding="utf-8")
    _run(folder, "macro:///Standard.Work.Main")
    assert target.is_file()
    return target
