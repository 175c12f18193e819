package io.github.alloyconnections.notion.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Notion's names of the languages that code is written in; it refuses a block with any other. */
final class NotionLanguage {

    private static final String NONE = "plain text";

    private static final Set<String> NAMES = Set.of(
            ("abap arduino bash basic c clojure coffeescript c++ c# css dart diff docker elixir elm erlang flow fortran f#"
                            + " gherkin glsl go graphql groovy haskell html java javascript json julia kotlin latex less lisp"
                            + " livescript lua makefile markdown markup matlab mermaid nix objective-c ocaml pascal perl php"
                            + " powershell prolog protobuf python r reason ruby rust sass scala scheme scss shell sql swift"
                            + " typescript vb.net verilog vhdl webassembly xml yaml")
                    .split(" "));

    private static final Map<String, String> OTHERS = others(
            "javascript: js jsx mjs cjs node",
            "typescript: ts tsx mts cts",
            "python: py py3 python3 ipython",
            "shell: sh zsh ksh fish console shell-session shellsession terminal",
            "yaml: yml",
            "markdown: md mdx",
            "c++: cpp cc cxx hpp",
            "c#: cs csharp",
            "f#: fs fsharp",
            "c: h",
            "ruby: rb",
            "rust: rs",
            "kotlin: kt kts",
            "go: golang",
            "docker: dockerfile",
            "makefile: make mk",
            "objective-c: objc objectivec",
            "powershell: ps ps1 pwsh",
            "protobuf: proto",
            "latex: tex",
            "vb.net: vb vbnet",
            "webassembly: wasm wat",
            "html: htm xhtml vue svelte",
            "xml: svg xsd xslt pom",
            "json: json5 jsonc jsonl ndjson geojson",
            "haskell: hs",
            "perl: pl",
            "elixir: ex exs",
            "erlang: erl",
            "clojure: clj cljs edn",
            "graphql: gql",
            "groovy: gradle",
            "java: jsp",
            "sql: mysql postgres postgresql sqlite plsql psql",
            "diff: patch",
            "scala: sbt",
            "ocaml: ml",
            "coffeescript: coffee",
            "lisp: elisp",
            "mermaid: mmd");

    private NotionLanguage() {}

    /** Notion's name of what a fence is tagged with; plain text for what it does not know. */
    static String of(String tag) {
        String folded = tag.toLowerCase(Locale.ROOT).replaceAll("^\\{?[.]?|[,{}].*$", "");
        return NAMES.contains(folded) ? folded : OTHERS.getOrDefault(folded, NONE);
    }

    private static Map<String, String> others(String... lines) {
        Map<String, String> names = new HashMap<>();
        for (String line : lines) {
            String name = line.substring(0, line.indexOf(':'));
            for (String other : line.substring(line.indexOf(':') + 2).split(" ", -1)) {
                names.put(other, name);
            }
        }
        return Map.copyOf(names);
    }
}
