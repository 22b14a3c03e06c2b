import type { Drawn } from './picture.ts';
import { storyRows } from '../model/storyRows.ts';
import { LANE_NAMES } from '../words.ts';

/** The purchase in words: all that the lanes show, for those who read it. */
export function StoryTable({ story, pageCalls }: Pick<Drawn, 'story' | 'pageCalls'>) {
  return (
    <div className="story-table">
      <table>
        <caption className="visually-hidden">Your purchase, step by step</caption>
        <thead>
          <tr>
            <th scope="col">After</th>
            <th scope="col">Where</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {storyRows(story, pageCalls).map(({ id, ms, lane, words }) => (
            <tr key={id}>
              <td className="tabular">{ms.toLocaleString('en')} ms</td>
              <td>{nameOf(lane)}</td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function nameOf(lane: string): string {
  return lane in LANE_NAMES ? LANE_NAMES[lane as keyof typeof LANE_NAMES] : lane;
}
