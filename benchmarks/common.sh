# For the scripts beside this one, which source it: where things are, and how they are built.
set -euo pipefail
export LC_ALL=C
benchmarks=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target=$benchmarks/target
jar=$target/benchmarks.jar

java_home=${JAVA_HOME:-$(java -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.home = //p')}
java=$java_home/bin/java

# Compiles the modules unless that was done and nothing has changed since.
build() {
    local newer
    newer=$(find "$benchmarks"/../{annotations,processor,benchmarks}/{pom.xml,src} -newer "$jar" -type f -print -quit 2>/dev/null || echo none)
    if [ -n "$newer" ]; then
        echo "building ..." >&2
        (cd "$benchmarks/.." && mvn -B -q -DskipTests -pl benchmarks -am package) >&2
    fi
}

# c OPTION... -o OBJECT SOURCE...: gcc, without what distributions add to its defaults.
c() {
    gcc -Wall -Wextra -Wno-unused-parameter -fPIC -fcf-protection=none -fno-stack-protector \
        -I "$java_home/include" -I "$java_home/include/linux" "$@"
}

# The median of the numbers on standard input, one a line.
median() {
    sort -n | awk '{ a[NR] = $1 } END { m = int((NR + 1) / 2); print NR % 2 ? a[m] : (a[m] + a[m + 1]) / 2 }'
}
