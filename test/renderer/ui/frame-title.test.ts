import { expect, it } from 'vitest';
import { currentFrame, frameName } from '../../../core/frame/frames.ts';
import { frameTitle } from '../../../renderer/ui/frame-title.ts';

it('names a frame in the language of the screen, and leaves an unknown one as it is', () => {
  expect(frameTitle(frameName(currentFrame), 'fr')).toBe(currentFrame.title.fr);
  expect(frameTitle('company-frame@2031', 'fr')).toBe('company-frame@2031');
});
