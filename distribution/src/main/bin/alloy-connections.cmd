@echo off
rem Starts alloy-connections on Windows: finds a JDK 17 or newer and hands it the arguments as they are.
rem It prepares no quicker starts; that, the launcher for other systems does.
setlocal EnableExtensions DisableDelayedExpansion
set "AC_HOME=%~dp0.."
set "AC_JAVA="
set "AC_SEEN="

call :try "%AC_HOME%\runtime"
if not defined AC_JAVA if defined JAVA_HOME call :try "%JAVA_HOME%"
rem %%~$PATH looks through PATH alone, and not into the current folder, which may hold anything.
if not defined AC_JAVA for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try_java "%%~$PATH:j"
if not defined AC_JAVA for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*") do if not defined AC_JAVA call :try "%%~d"
if not defined AC_JAVA goto none
set "ALLOY_CONNECTIONS_LAUNCHER=%~f0"
"%AC_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -Xlog:all=error:stderr -cp "%AC_HOME%\lib\alloy-connections.jar" io.github.alloyconnections.app.Main %*
exit /b %ERRORLEVEL%

rem Outside of parentheses, which the name of a folder may hold; and put in late, since it may also hold an ampersand.
:none
setlocal EnableDelayedExpansion
>&2 echo alloy-connections: Java 17 or newer was not found!AC_SEEN!; install a JDK, or set JAVA_HOME to one
exit /b 1

:try_java
for %%h in ("%~dp1..") do call :try "%%~fh"
exit /b 0

rem Takes the folder if it holds Java 17 or newer; its release file tells without a start.
:try
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "AC_VERSION="
for /f "tokens=2 delims==" %%v in ('%SystemRoot%\System32\findstr.exe /b "JAVA_VERSION=" "%~1\release"') do set "AC_VERSION=%%~v"
if not defined AC_VERSION exit /b 0
for /f "delims=.-+" %%m in ("%AC_VERSION%") do set "AC_MAJOR=%%m"
if %AC_MAJOR% GEQ 17 set "AC_JAVA=%~1\bin\java.exe" & exit /b 0
set "AC_SEEN=%AC_SEEN%; %~1 is Java %AC_VERSION%"
exit /b 0
