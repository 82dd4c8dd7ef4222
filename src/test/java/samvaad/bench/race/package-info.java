/**
 * The same work for this bot and for a plain one, side by side: a fast Bot API server in a process of its own plays the people. See
 * {@link samvaad.bench.race.Race}.
 */
@NullMarked
package samvaad.bench.race;

import org.jspecify.annotations.NullMarked;
