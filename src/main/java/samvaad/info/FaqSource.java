package samvaad.info;

import java.util.List;
import samvaad.event.Event;
import samvaad.event.Faq;

/** Where questions with answers come from, besides the event file. */
@FunctionalInterface
public interface FaqSource {

    List<Faq> of(Event event);
}
