package io.github.alloyconnections.adapter.web;

import jakarta.servlet.http.HttpServlet;
import java.util.function.Supplier;

/**
 * Something else that answers POST at a path of its own, behind the same checks of host, origin, access and body as every
 * route.
 *
 * @param servlet asked for when it is first needed, and then kept
 */
public record WebMount(String path, Supplier<HttpServlet> servlet) {}
