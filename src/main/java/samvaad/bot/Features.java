package samvaad.bot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Everything the bot can do. The application fills it before the first update arrives; after that it is complete. */
public final class Features implements Iterable<Feature> {

    private final List<Feature> all = new ArrayList<>();

    public void addAll(List<Feature> features) {
        all.addAll(features);
    }

    /** Everything to do by the clock, in this order. */
    public List<Runnable> ticks() {
        return all.stream().flatMap(feature -> feature.ticks().stream()).toList();
    }

    /** The same for a thread that may be slow. */
    public List<Runnable> slowTicks() {
        return all.stream().flatMap(feature -> feature.slowTicks().stream()).toList();
    }

    /** From the last to the first: each before those it builds on. */
    public List<Feature> reversed() {
        List<Feature> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        return reversed;
    }

    @Override
    public Iterator<Feature> iterator() {
        return all.iterator();
    }
}
