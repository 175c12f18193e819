package io.github.alloyconnections.adapter.web.page.part;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.alloyconnections.adapter.web.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Turns what a page knows into HTML; the templates were compiled with this module and escape all that they print. */
public final class PageTemplates {

    /** Our own styles and script, our own pictures, forms to ourselves; nothing else, and nothing inline. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final int OK = 200;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            PageTemplates.class.getClassLoader(),
            "io.github.alloyconnections.adapter.web.template");

    public Reply page(String template, Object page) {
        return page(OK, template, page, Map.of());
    }

    public Reply page(int status, String template, Object page, Map<String, String> headers) {
        StringOutput html = new StringOutput();
        engine.render(template + ".jte", page, html);
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Security-Policy", POLICY);
        return new Reply(status, Reply.HTML, html.toString().getBytes(StandardCharsets.UTF_8), all);
    }
}
