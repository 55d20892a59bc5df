@echo off
rem Sets up what is missing, then starts Quarterdeck. The same words as run.sh:
rem   run                    the window
rem   run test [--release]   every check; --release adds the long ones
rem   run COMMAND ...        the command line, such as: run report --help
setlocal
set "here=%~dp0"
set "venv=%here%.venv"
set "lock=requirements.lock"
if /i "%~1"=="test" set "lock=requirements-test.lock"

rem Nothing to do when this very lock was installed before.
fc /b "%here%pyproject.toml" "%venv%\%lock%.pyproject" >nul 2>&1 || goto set_up
fc /b "%here%%lock%" "%venv%\%lock%.done" >nul 2>&1 || goto set_up
goto ready

:set_up
echo Setting up in %venv%: this takes a minute, once.
if exist "%venv%\Scripts\python.exe" goto install
for %%v in (3.15 3.14 3.13 3.12 3.11) do (
    py -%%v -m venv "%venv%" >nul 2>&1 && goto install
)
echo Quarterdeck needs Python 3.11 to 3.15: install one from python.org.
exit /b 1

:install
set "python=%venv%\Scripts\python.exe"
set "PYTHONWARNINGS=ignore"
set "pip=-m pip --disable-pip-version-check -q install --no-deps"
"%python%" %pip% --require-hashes --only-binary :all: -r "%here%%lock%" || goto failed
"%python%" %pip% --no-build-isolation -e "%here%." || goto failed
set "PYTHONWARNINGS="
copy /b /y "%here%pyproject.toml" "%venv%\%lock%.pyproject" >nul
copy /b /y "%here%%lock%" "%venv%\%lock%.done" >nul

:ready
if /i "%~1"=="test" goto test
"%venv%\Scripts\quarterdeck.exe" %*
exit /b %errorlevel%

:test
if /i "%~2"=="--release" set "QUARTERDECK_RELEASE=1"
set "PATH=%venv%\Scripts;%PATH%"
cd /d "%here%"
set "result=0"
ruff format --check . || set "result=1"
ruff check . || set "result=1"
mypy || set "result=1"
pytest || set "result=1"
exit /b %result%

:failed
echo The set-up stopped for the reason above; is there an internet connection?
exit /b 1
