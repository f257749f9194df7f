import type { MachineTranslators } from '#main/ports/machine-translation.ts';
import { createApertiumCommand } from './apertium-command.ts';
import { createApertiumService } from './apertium-service.ts';

export function createMachineTranslators(): MachineTranslators {
  return { command: createApertiumCommand(), service: (address) => createApertiumService(address) };
}
