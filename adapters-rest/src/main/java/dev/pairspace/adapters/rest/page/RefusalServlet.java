package dev.pairspace.adapters.rest.page;

import dev.pairspace.adapters.rest.problem.ContainerRefusal;
import dev.pairspace.adapters.rest.request.Paths;
import dev.pairspace.adapters.rest.request.RequestOrigin;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers what the container has refused before, or instead of, our own code: a problem document
 * for programs, the client's page for users.
 */
@WebServlet("/refusal")
public class RefusalServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient PageAnswer pageAnswer;

  @Inject
  public RefusalServlet(RequestOrigin requestOrigin, Framing framing) {
    this.pageAnswer = new PageAnswer(ClientPage.ofRooms(), requestOrigin, framing);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ContainerRefusal refusal = ContainerRefusal.of(request);
    refusal.log(request);
    if (isOfPerson(refusal, request)) {
      pageAnswer.show(refusal.status(), request, response);
    } else {
      refusal.write(request, response);
    }
  }

  private static boolean isOfPerson(ContainerRefusal refusal, HttpServletRequest request) {
    return refusal.status() == HttpServletResponse.SC_NOT_FOUND
        && request.getMethod().equals("GET")
        && !Paths.isForPrograms(refusal.path());
  }
}
