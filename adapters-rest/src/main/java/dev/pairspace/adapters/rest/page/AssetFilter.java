package dev.pairspace.adapters.rest.page;

import dev.pairspace.adapters.rest.request.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Serves the client's files as the build has compressed them, to clients that accept them so. A
 * file that the build has not compressed, because it would gain nothing, is left to the container.
 * The name of each holds a hash of its content, so the name is a strong validator.
 */
public class AssetFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String FOLDER = "/assets/";

  /** By encoding, the ending of the file that has it; the smallest first. */
  private static final Map<String, String> ENDINGS = new LinkedHashMap<>();

  static {
    ENDINGS.put("br", ".br");
    ENDINGS.put("gzip", ".gz");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.of(request);
    if (!path.startsWith(FOLDER) || !isRead(request)) {
      chain.doFilter(request, response);
      return;
    }
    List<String> there = compressedForms(request.getServletContext(), path);
    if (there.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("Vary", "Accept-Encoding");
      String header = request.getHeader("Accept-Encoding");
      answer(path, AcceptEncoding.parse(header).best(there), request, response);
    }
  }

  private static boolean isRead(HttpServletRequest request) {
    boolean isWhole = request.getHeader("Range") == null;
    return isWhole && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
  }

  private static List<String> compressedForms(ServletContext context, String path)
      throws IOException {
    if (context.getResource(path) == null) {
      return List.of();
    }
    var there = new ArrayList<String>();
    for (var form : ENDINGS.entrySet()) {
      if (context.getResource(path + form.getValue()) != null) {
        there.add(form.getKey());
      }
    }
    return List.copyOf(there);
  }

  private static void answer(
      String path, String encoding, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String file = path + ENDINGS.getOrDefault(encoding, "");
    String tag = "\"" + file.substring(FOLDER.length()) + "\"";
    response.setHeader("ETag", tag);
    if (isKnown(tag, request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    if (ENDINGS.containsKey(encoding)) {
      response.setHeader("Content-Encoding", encoding);
    }
    response.setContentType(request.getServletContext().getMimeType(path));
    write(request, response, file);
  }

  private static boolean isKnown(String tag, String ifNoneMatch) {
    return ifNoneMatch != null
        && List.of(ifNoneMatch.split("\\s*,\\s*")).stream()
            .map(known -> known.startsWith("W/") ? known.substring(2) : known)
            .anyMatch(known -> known.equals(tag) || known.equals("*"));
  }

  private static void write(HttpServletRequest request, HttpServletResponse response, String file)
      throws IOException {
    try (InputStream content = request.getServletContext().getResourceAsStream(file)) {
      byte[] bytes = content.readAllBytes();
      response.setContentLength(bytes.length);
      if (request.getMethod().equals("GET")) {
        response.getOutputStream().write(bytes);
      }
    }
  }
}
